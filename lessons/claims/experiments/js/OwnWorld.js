// What of a worker's is its own: variables, module, environment, heap, loop? It changes each; then we look at ours.
const { once } = require('node:events');
const { Worker, parentPort } = require('node:worker_threads');

const MIB = 1 << 20;
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const yesNo = (value) => (value ? 'yes' : 'no');
let counter = 0; // of this module, which main and worker both load

async function main() {
  counter += 41;
  const before = process.memoryUsage().heapUsed;
  const worker = new Worker(__filename);
  const [{ count, pid }] = await once(worker, 'message');
  tell('counter.main', counter);
  tell('counter.worker', count);
  tell('global.seen', yesNo(globalThis.mark === 'set'));
  tell('pid.same', yesNo(pid === process.pid));
  tell('heap.grown', (process.memoryUsage().heapUsed - before) / MIB);
  blockFor(200);
  worker.postMessage('how often?');
  tell('loop.ticks', (await once(worker, 'message'))[0]);
  worker.terminate();
}

function blockFor(millis) {
  const end = performance.now() + millis;
  while (performance.now() < end);
}

function inWorker() {
  counter += 1;
  globalThis.mark = 'set';
  const kept = Array.from({ length: 32 }, () => new Array(MIB / 8).fill(0)); // 32 MiB
  let ticks = 0;
  setInterval(() => ticks++, 10);
  parentPort.postMessage({ count: counter, pid: process.pid });
  parentPort.on('message', () => parentPort.postMessage(kept.length && ticks));
}

if (parentPort) inWorker();
else main();
