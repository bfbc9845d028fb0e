// Keeps a hundred kilobytes of every request for ever, as a cache without a limit does.
const http = require('node:http');

const kept = [];

http.createServer((request, response) => {
  kept.push(Buffer.alloc(100_000));
  response.setHeader('x-worker', process.pid);
  response.end(`${kept.length} kept at ${process.pid}\n`);
}).listen(process.env.PORT ?? 8000, process.env.HOST ?? '127.0.0.1');
