// Adds one to two shared numbers, two million times each: plainly, which loses updates, and by Atomics, which loses none.
const { parentPort, workerData } = require('node:worker_threads');
const hasParent = parentPort || process.send;
const send = (value) => (parentPort ? parentPort.postMessage(value) : process.send(value));

function increment(times = 2e6) {
  const memory = new Int32Array(workerData?.shared ?? new SharedArrayBuffer(8));
  for (let i = 0; i < times; i++) {
    memory[0] = memory[0] + 1; // read, add, write: another thread may write in between
    Atomics.add(memory, 1, 1); // one step that nobody can come between
  }
  return { times, plain: memory[0], atomic: Atomics.load(memory, 1) };
}

const [times] = process.argv.slice(2);
if (times || workerData || !hasParent) {
  (hasParent ? send : console.log)(increment(times ? Number(times) : workerData?.times));
} else {
  (parentPort ?? process).on('message', (message) => send(increment(message.times)));
}
