// Answers every request, and says which process did.
const http = require('node:http');

http.createServer((request, response) => {
  response.setHeader('x-worker', process.pid);
  response.end(`hello from ${process.pid}\n`);
}).listen(process.env.PORT ?? 8000, process.env.HOST ?? '127.0.0.1');
