// Keeps a processor busy: adds 42 * i for every i below n, a hundred million by default.
const { parentPort, workerData } = require('node:worker_threads');
const send = (value) => (parentPort ? parentPort.postMessage(value) : process.send(value));

function sum(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += 42 * i;
  return sum;
}

function answer({ n = 1e8 }) {
  send({ n, sum: sum(n) });
}

if (process.argv.length > 2 || !(parentPort || process.send)) {
  console.log(sum(Number(process.argv[2] ?? 1e8)));
} else if (workerData) {
  answer(workerData);
} else {
  (parentPort ?? process).on('message', answer);
}
