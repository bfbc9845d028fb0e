// Some hundred milliseconds of computing for each message.
const { parentPort } = require('node:worker_threads');
parentPort.on('message', () => {
  let sum = 0;
  for (let i = 0; i < 100_000_000; i++) sum += 42 * i;
  parentPort.postMessage(sum);
});
