// Waits of twenty milliseconds: ten one after the other, two hundred at once on the loop, two hundred answers of a server
// that takes its time, and forty in a worker each.
const http = require('node:http');
const { Worker, isMainThread, parentPort } = require('node:worker_threads');

const MILLIS = 20;
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const wait = () => new Promise((resolve) => setTimeout(resolve, MILLIS));
const atOnce = (count, one) => Promise.all(Array.from({ length: count }, one));

async function measure(name, work) {
  const before = process.memoryUsage().rss;
  let most = before;
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
  const began = performance.now();
  await work();
  tell(`${name}.time`, Math.round(performance.now() - began));
  tell(`${name}.memory`, Math.round((Math.max(most, process.memoryUsage().rss) - before) / 2 ** 20));
  clearInterval(look);
}

async function inTurn(count) {
  for (let i = 0; i < count; i++) await wait();
}

function aRequest(port) {
  return new Promise((resolve, reject) => {
    http.get({ port, agent: false }, (answer) => answer.resume().on('end', resolve)).on('error', reject);
  });
}

function inAWorker() {
  return new Promise((resolve, reject) => new Worker(__filename).on('error', reject).on('exit', resolve));
}

async function main() {
  await measure('turns', () => inTurn(10));
  await measure('loop', () => atOnce(200, wait));
  const server = http.createServer((request, response) => setTimeout(() => response.end('done\n'), MILLIS));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await atOnce(20, () => aRequest(port)); // the first ones load what they need
  await measure('requests', () => atOnce(200, () => aRequest(port)));
  server.close();
  await measure('workers', () => atOnce(40, inAWorker));
}

if (isMainThread) main(); else wait();
