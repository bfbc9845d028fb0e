// A slow recursion, 30 by default: the work grows by 1.6 with each step.
const { parentPort, workerData } = require('node:worker_threads');
const send = (value) => (parentPort ? parentPort.postMessage(value) : process.send(value));

function fibonacci(n) {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

function answer({ n = 30 }) {
  send({ n, fibonacci: fibonacci(n) });
}

if (process.argv.length > 2 || !(parentPort || process.send)) {
  console.log(fibonacci(Number(process.argv[2] ?? 30)));
} else if (workerData) {
  answer(workerData);
} else {
  (parentPort ?? process).on('message', answer);
}
