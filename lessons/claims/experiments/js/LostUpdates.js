// Two workers add one to two numbers, three million times each: to the first plainly, to the second by Atomics; once to
// numbers of their own, and then to numbers that they share. What part of the additions is lost?
const { Worker, isMainThread, parentPort } = require('node:worker_threads');

const TIMES = 3_000_000;
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const lost = (sum) => Math.round((1 - sum / (2 * TIMES)) * 1000) / 10;

function work(numbers) {
  for (let i = 0; i < TIMES; i++) {
    numbers[0] = numbers[0] + 1; // read, add, write: the other may write in between
    Atomics.add(numbers, 1, 1); // one step
  }
  parentPort.postMessage(numbers);
}

function add(worker, numbers) {
  worker.postMessage(numbers); // a copy, unless its memory is shared
  return new Promise((resolve) => worker.once('message', resolve));
}

async function main() {
  const workers = [new Worker(__filename), new Worker(__filename)];
  const own = new Int32Array(2);
  const [one, other] = await Promise.all(workers.map((worker) => add(worker, own)));
  tell('own.lost', lost(one[0] + other[0]));
  const shared = new Int32Array(new SharedArrayBuffer(8));
  await Promise.all(workers.map((worker) => add(worker, shared)));
  tell('plain.lost', lost(shared[0]));
  tell('atomic.lost', lost(shared[1]));
  await Promise.all(workers.map((worker) => worker.terminate()));
}

if (isMainThread) main();
else parentPort.on('message', work);
