// One, and then two at once, of the same thing: a wait, a sum on the loop, a sum in a worker, and a hash by the threads
// that Node has anyway; then two hashes where it has but one such thread.
const { fork } = require('node:child_process');
const { pbkdf2 } = require('node:crypto');
const { Worker, isMainThread, parentPort } = require('node:worker_threads');

const start = performance.now();
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const twice = (work) => Promise.all([work(0), work(1)]);

// ---- four things to do

const wait = () => new Promise((resolve) => setTimeout(resolve, 50));
const hash = () => new Promise((resolve) => pbkdf2('secret', 'salt', 100_000, 64, 'sha512', resolve));

// Adds up in ten thousand steps, says after each where it is, and counts how often in a row the other had moved as well.
function sum(steps, me) {
  let sum = 0;
  let seen = 0;
  let inARow = 0;
  let longest = 0;
  for (let step = 1; step <= 10_000; step++) {
    sum += part(step);
    Atomics.store(steps, me, step);
    const other = Atomics.load(steps, 1 - me);
    inARow = other === seen ? 0 : inARow + 1;
    longest = Math.max(longest, inARow);
    seen = other;
  }
  return { sum, longest };
}

function part(step) {
  let sum = 0;
  for (let i = 0; i < 5_000; i++) sum += step * i;
  return sum;
}

let together = 0; // the longest row that any sum has seen

function onTheLoop(me) {
  together = Math.max(together, sum(new Int32Array(2), me).longest);
}

async function inAWorker(worker, me, steps) {
  worker.postMessage({ steps, me });
  const { longest } = await new Promise((resolve) => worker.once('message', resolve));
  together = Math.max(together, longest);
}

// ---- how long they take

async function measured(figure, work) {
  const began = performance.now();
  await work();
  tell(figure, Math.round(performance.now() - began));
}

async function lane(name, work) {
  const began = performance.now();
  const done = work();
  if (done instanceof Promise) await done;
  tell(`lane.${name}`, [Math.round(began - start), Math.round(performance.now() - start)]);
}

async function oneAndTwo(name, work) {
  await measured(`${name}.one`, () => work(0));
  await measured(`${name}.two`, () => twice(work));
  await measured(`${name}.one`, () => work(0));
  await measured(`${name}.two`, () => twice((i) => lane(`${name} ${i + 1}`, () => work(i))));
}

async function workers() {
  const two = [new Worker(__filename), new Worker(__filename)];
  const steps = new Int32Array(new SharedArrayBuffer(8));
  const work = (i) => inAWorker(two[i], i, steps);
  await twice(work); // they are up, and warm
  await oneAndTwo('worker', work);
  for (let more = 10; together < 10 && more > 0; more--) await twice(work); // the cores have others to serve
  tell('worker.together', together);
  await twice((i) => two[i].terminate());
}

async function hashes() {
  await oneAndTwo('hash', hash);
  const used = process.cpuUsage();
  const loop = performance.eventLoopUtilization();
  await twice(hash);
  const { user, system } = process.cpuUsage(used);
  tell('hash.cpu', Math.round((user + system) / 1000));
  tell('hash.loop', Math.round(performance.eventLoopUtilization(loop).active));
}

async function main() {
  await oneAndTwo('wait', wait);
  onTheLoop(0); // warm
  await oneAndTwo('loop', onTheLoop);
  tell('loop.together', together);
  await workers();
  await hashes();
  fork(__filename, ['queued'], { env: { ...process.env, UV_THREADPOOL_SIZE: '1' } });
}

async function queued() {
  for (let round = 1; round <= 2; round++) await measured('hash.queued', () => twice(hash));
}

if (process.argv[2] === 'queued') queued();
else if (isMainThread) main();
else parentPort.on('message', ({ steps, me }) => parentPort.postMessage(sum(steps, me)));
