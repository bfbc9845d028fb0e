// A tiny task, n + 1: done here, by a worker or a child that is there, by one that is started for it.
const { fork } = require('node:child_process');
const { once } = require('node:events');
const { Worker, parentPort } = require('node:worker_threads');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const plusOne = (n) => n + 1;

async function main() {
  await measured('here', 200_000, async (n) => plusOne(n));
  const worker = new Worker(__filename);
  await measured('worker.kept', 500, (n) => asked(worker, (value) => worker.postMessage(value), n));
  await worker.terminate();
  await measured('worker.fresh', 5, freshWorker);
  const child = fork(__filename, ['child']);
  await measured('fork.kept', 500, (n) => asked(child, (value) => child.send(value), n));
  child.disconnect();
  await measured('fork.fresh', 1, freshFork);
}

/** Three samples, in microseconds a task, after one that warms up. */
async function measured(way, tasks, ask) {
  for (let round = 0; round < 4; round++) {
    const start = performance.now();
    for (let n = 0; n < tasks; n++) await ask(n);
    if (round > 0) tell(`task.${way}`, (1000 * (performance.now() - start)) / tasks);
  }
}

async function asked(other, send, n) {
  const answer = once(other, 'message');
  send(n);
  return (await answer)[0];
}

async function freshWorker(n) {
  const worker = new Worker(__filename);
  await asked(worker, (value) => worker.postMessage(value), n);
  await worker.terminate();
}

async function freshFork(n) {
  const child = fork(__filename, ['child']);
  await asked(child, (value) => child.send(value), n);
  child.disconnect();
  await once(child, 'exit');
}

if (parentPort) parentPort.on('message', (n) => parentPort.postMessage(plusOne(n)));
else if (process.argv.length > 2) process.on('message', (n) => process.send(plusOne(n)));
else main();
