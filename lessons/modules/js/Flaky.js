// Works most of the time: some tasks crash it, at some it never returns.
const { parentPort, workerData } = require('node:worker_threads');
const send = (value) => (parentPort ? parentPort.postMessage(value) : process.send(value));

function crashAt(n, every) {
  if (every > 0 && n % every === 0) throw new Error(`crashed on purpose, at ${n}`);
}

function answer({ n = 0, after = 0, crashEvery = 0, hangEvery = 0 }) {
  crashAt(n + after, crashEvery);
  while (hangEvery > 0 && n % hangEvery === 0);
  send({ n, outcome: 'done' });
}

const [number] = process.argv.slice(2);
if (number) {
  crashAt(Number(number), 10);
  console.log(`done ${number}`);
} else if (!(parentPort || process.send)) {
  console.log('done, this time');
} else if (workerData) {
  answer(workerData);
} else {
  (parentPort ?? process).on('message', answer);
}
