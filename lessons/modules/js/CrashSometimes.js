// Answers, but /crash throws where nobody catches it: the whole process dies, with every request that it was answering.
const http = require('node:http');

http.createServer((request, response) => {
  response.setHeader('x-worker', process.pid);
  if (request.url === '/crash') throw new Error('crashed on purpose');
  response.end(`hello from ${process.pid}\n`);
}).listen(process.env.PORT ?? 8000, process.env.HOST ?? '127.0.0.1');
