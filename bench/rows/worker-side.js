// The other side of workers.js: echoes, counts, adds, or computes, as workerData says.
const { parentPort, workerData } = require('node:worker_threads');
const fibonacci = (n) => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2));

if (workerData?.count) {
  let seen = 0;
  parentPort.on('message', () => { if (++seen === workerData.count) { seen = 0; parentPort.postMessage(1); } });
} else if (workerData?.words) {
  const words = new Int32Array(workerData.words);
  parentPort.on('message', ({ times }) => {
    for (let i = 0; i < times; i++) Atomics.add(words, 0, 1);
    parentPort.postMessage(1);
  });
} else {
  parentPort.on('message', (message) => parentPort.postMessage(message === 'heavy' ? fibonacci(40) : 1));
}
