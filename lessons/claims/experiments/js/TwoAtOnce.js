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
const hash = () => new Promise((resolve) => pbkdf2('secret', 'salt', 150_000, 64, 'sha512', resolve));

function sum() {
  let sum = 0;
  for (let i = 0; i < 1.5e8; i++) sum += 42 * i;
  return sum;
}

function inAWorker(worker) {
  worker.postMessage('sum');
  return new Promise((resolve) => worker.once('message', resolve));
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
  for (let round = 1; round <= 2; round++) {
    await measured(`${name}.one`, () => work(0));
    const drawn = (i) => (round < 2 ? work(i) : lane(`${name} ${i + 1}`, () => work(i)));
    await measured(`${name}.two`, () => twice(drawn));
  }
}

async function main() {
  const workers = [new Worker(__filename), new Worker(__filename)];
  await Promise.all(workers.map(inAWorker)); // they are up, and warm
  sum();
  await oneAndTwo('wait', wait);
  await oneAndTwo('loop', sum);
  await oneAndTwo('worker', (i) => inAWorker(workers[i]));
  await Promise.all(workers.map((worker) => worker.terminate()));
  await oneAndTwo('hash', hash);
  fork(__filename, ['queued'], { env: { ...process.env, UV_THREADPOOL_SIZE: '1' } });
}

async function queued() {
  for (let round = 1; round <= 2; round++) await measured('hash.queued', () => twice(hash));
}

if (process.argv[2] === 'queued') queued();
else if (isMainThread) main();
else parentPort.on('message', () => parentPort.postMessage(sum()));
