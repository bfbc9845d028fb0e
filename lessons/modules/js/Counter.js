// Counts its messages. Two children count apart: each has its own memory.
const { parentPort } = require('node:worker_threads');
let count = 0;
if (parentPort) {
  parentPort.on('message', () => parentPort.postMessage({ pid: process.pid, count: ++count }));
} else if (process.send) {
  process.on('message', () => process.send({ pid: process.pid, count: ++count }));
} else {
  console.log(++count);
}
