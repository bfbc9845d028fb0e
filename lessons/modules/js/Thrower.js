// Throws in a callback, long after the first line, and nobody catches it.
const { parentPort } = require('node:worker_threads');
const send = (value) => (parentPort ? parentPort.postMessage(value) : process.send(value));

function fail() {
  throw new Error('thrown on purpose');
}

function answer(message) {
  if (message.throw !== false) fail();
  send({ thrown: false });
}

if (parentPort || process.send) {
  (parentPort ?? process).on('message', answer);
} else {
  setTimeout(fail, 10);
}
