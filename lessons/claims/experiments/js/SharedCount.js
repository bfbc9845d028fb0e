// A count that several share: two threads add to the same memory, two processes to what each believes to be the same.
const { fork } = require('node:child_process');
const { once } = require('node:events');
const { performance } = require('node:perf_hooks');
const { Worker, isMainThread, workerData } = require('node:worker_threads');

const TIMES = 1_000_000;
const ASKS = 500;
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
let count = 0; // of this process alone

async function main() {
  const memory = new Int32Array(new SharedArrayBuffer(4));
  const start = performance.now();
  await Promise.all([1, 2].map(() => once(new Worker(__filename, { workerData: memory }), 'exit')));
  tell('threads.counted', (100 * Atomics.load(memory, 0)) / (2 * TIMES));
  tell('threads.took', performance.now() - start);
  const children = [1, 2].map(() => fork(__filename, ['count']));
  await Promise.all(children.map((child) => once(child, 'exit')));
  tell('processes.counted', (100 * count) / (2 * TIMES));
  alone(memory);
  await store();
}

function add(memory) {
  for (let i = 0; i < TIMES; i++) Atomics.add(memory, 0, 1);
}

function alone(memory) {
  const start = performance.now();
  add(memory);
  tell('add.atomic', (1000 * (performance.now() - start)) / TIMES);
}

/** The same count kept by a process of its own, as a store keeps it: each step is a question and an answer. */
async function store() {
  const keeper = fork(__filename, ['keep']);
  await asked(keeper, ASKS); // so many to warm up
  const start = performance.now();
  await asked(keeper, ASKS);
  tell('add.asked', (1000 * (performance.now() - start)) / ASKS);
  keeper.disconnect();
}

async function asked(keeper, times) {
  for (let i = 0; i < times; i++) {
    keeper.send({ add: 1 });
    await once(keeper, 'message');
  }
}

const words = process.argv.slice(2);
if (!isMainThread) add(workerData);
else if (words[0] === 'count') for (let i = 0; i < TIMES; i++) count++;
else if (words[0] === 'keep') process.on('message', (message) => process.send({ count: (count += message.add) }));
else main();
