// How often a timer fires while a sum of two hundred million numbers is made here, and while a worker makes it.
const { once } = require('node:events');
const { Worker, parentPort } = require('node:worker_threads');

const TICK = 10;
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

function sum() {
  let sum = 0;
  for (let i = 0; i < 2e8; i++) sum += i * 42;
  return sum;
}

async function main() {
  const loop = watchLoop();
  const worker = new Worker(__filename);
  await once(worker, 'online');
  await measured(loop, 'here', async () => sum());
  await measured(loop, 'worker', () => (worker.postMessage('go'), once(worker, 'message')));
  loop.stop();
}

async function measured(loop, where, work) {
  await new Promise((resolve) => setTimeout(resolve, 50));
  const start = performance.now();
  const before = loop.ticks;
  loop.longest = 0;
  await work();
  const took = performance.now() - start;
  tell(`work.${where}`, took);
  tell(`ticks.${where}`, (100 * (loop.ticks - before)) / (took / TICK));
  await new Promise((resolve) => setTimeout(resolve, 2 * TICK));
  tell(`stall.${where}`, loop.longest);
}

/** Counts a timer's ticks; how late each is tells how long the loop stood still. */
function watchLoop() {
  const began = performance.now();
  let last = began;
  const loop = { ticks: 0, longest: 0, stop: () => clearInterval(timer) };
  const timer = setInterval(() => {
    const now = performance.now();
    const late = Math.max(0, now - last - TICK);
    last = now;
    loop.ticks++;
    loop.longest = Math.max(loop.longest, late);
    tell('curve.stall', [Math.round(now - began), late]);
  }, TICK);
  return loop;
}

if (parentPort) parentPort.once('message', () => parentPort.postMessage(sum()));
else main();
