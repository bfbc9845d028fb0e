// Writes 42 into the first byte of the buffer that is sent as "data", and answers how many bytes came.
const { parentPort } = require('node:worker_threads');
const send = (value) => (parentPort ? parentPort.postMessage(value) : process.send(value));

(parentPort ?? process).on('message', ({ data }) => {
  const bytes = new Uint8Array(data.buffer ?? data);
  bytes[0] = 42;
  send({ bytes: bytes.length });
});
