// Doubles a number: the message {"num":21} is answered with {"result":42}, the argument 21 prints 42.
const { parentPort } = require('node:worker_threads');
if (process.argv.length > 2) {
  console.log(2 * Number(process.argv[2]));
} else if (parentPort) {
  parentPort.on('message', (message) => parentPort.postMessage({ result: 2 * message.num }));
} else if (process.send) {
  process.on('message', (message) => process.send({ result: 2 * message.num }));
}
