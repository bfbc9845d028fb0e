// The worker of clustered.js with a quick answer and a heavy one, /heavy, which a worker thread computes.
const { Worker } = require('node:worker_threads');
const heavy = new Worker(`${__dirname}/heavy.js`);
const waiting = [];
heavy.on('message', (sum) => waiting.shift().end(`${sum}\n`));
require('node:http').createServer((request, response) => {
  if (request.url === '/heavy') {
    waiting.push(response);
    heavy.postMessage(1);
  } else response.end('hello\n');
}).listen(0, '127.0.0.1');
