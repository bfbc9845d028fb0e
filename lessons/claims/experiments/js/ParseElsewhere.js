// Parses JSON of some megabytes: here, in a worker that returns all of it, in a worker that returns a count.
const { once } = require('node:events');
const { performance } = require('node:perf_hooks');
const { Worker, parentPort } = require('node:worker_threads');

const ORDERS = 60_000;
const TICK = 5;
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

function text() {
  const order = (i) => ({ order: i, to: `customer ${i % 977}`, paid: i % 3 === 0, items: [i % 7, i % 11, i % 13] });
  return JSON.stringify(Array.from({ length: ORDERS }, (_, i) => order(i)));
}

async function main() {
  const json = text();
  const worker = new Worker(__filename);
  const ask = async (what) => (worker.postMessage({ what, json }), (await once(worker, 'message'))[0]);
  await ask('count'); // it has started
  const loop = watchLoop();
  for (let round = 0; round < 2; round++) {
    await measured(loop, 'here', async () => JSON.parse(json).length);
    await measured(loop, 'all', () => ask('all'));
    await measured(loop, 'count', () => ask('count'));
  }
  loop.stop();
  worker.terminate();
}

async function measured(loop, way, work) {
  await new Promise((resolve) => setTimeout(resolve, 50));
  loop.longest = 0;
  const start = performance.now();
  await work();
  tell(`total.${way}`, performance.now() - start);
  await new Promise((resolve) => setTimeout(resolve, 2 * TICK));
  tell(`stall.${way}`, loop.longest);
}

/** A timer that should fire every few milliseconds; how late it is tells how long the loop stood still. */
function watchLoop() {
  const began = performance.now();
  let last = began;
  const loop = { longest: 0, stop: () => clearInterval(timer) };
  const timer = setInterval(() => {
    const now = performance.now();
    const late = Math.max(0, now - last - TICK);
    last = now;
    loop.longest = Math.max(loop.longest, late);
    tell('curve.stall', [Math.round(now - began), late]);
  }, TICK);
  return loop;
}

function answer({ what, json }) {
  const orders = JSON.parse(json);
  parentPort.postMessage(what === 'all' ? orders : orders.length);
}

if (parentPort) parentPort.on('message', answer);
else main();
