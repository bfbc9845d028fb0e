// The same work cut into few parts and many, a thread or a process each: what takes longer then, the start or the work?
const { fork } = require('node:child_process');
const { once } = require('node:events');
const { Worker, parentPort } = require('node:worker_threads');

const ROUNDS = 1e8;
const MIB = 1 << 20;
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

async function main() {
  await threads('few', 2);
  await threads('many', 32);
  await children('few', 2);
  await children('many', 6);
}

async function threads(name, count) {
  const before = process.memoryUsage().rss;
  const workers = await started(`threads.${name}`, count, () => new Worker(__filename));
  tell(`memory.threads.${name}`, (process.memoryUsage().rss - before) / MIB);
  await worked(`threads.${name}`, workers, (worker, part) => worker.postMessage(part));
  await Promise.all(workers.map((worker) => worker.terminate()));
}

async function children(name, count) {
  const all = await started(`children.${name}`, count, () => fork(__filename, ['child']));
  await worked(`children.${name}`, all, (child, part) => child.send(part));
  all.forEach((child) => child.disconnect());
  await Promise.all(all.map((child) => once(child, 'exit')));
}

async function started(figure, count, start) {
  const begin = performance.now();
  const all = Array.from({ length: count }, start);
  await Promise.all(all.map((one) => once(one, 'message'))); // each says that it is there
  tell(`start.${figure}`, performance.now() - begin);
  return all;
}

async function worked(figure, all, give) {
  const begin = performance.now();
  all.forEach((one) => give(one, { rounds: ROUNDS / all.length }));
  await Promise.all(all.map((one) => once(one, 'message')));
  tell(`work.${figure}`, performance.now() - begin);
}

function sum(rounds) {
  let sum = 0;
  for (let i = 0; i < rounds; i++) sum += i * 42;
  return sum;
}

function work(send, port) {
  send('here');
  port.on('message', ({ rounds }) => send(sum(rounds)));
}

if (parentPort) work((value) => parentPort.postMessage(value), parentPort);
else if (process.argv.length > 2) work((value) => process.send(value), process);
else main();
