// Whose memory does a worker write into? It writes 42 into whatever it is sent; then we look at what we kept.
const { fork } = require('node:child_process');
const { once } = require('node:events');
const { Worker, parentPort } = require('node:worker_threads');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const words = process.argv.slice(2);

async function main() {
  const worker = new Worker(__filename);
  await written(worker, 'object', { 0: 1 });
  await written(worker, 'array', new Int32Array(2));
  await written(worker, 'shared', new Int32Array(new SharedArrayBuffer(8)));
  const moved = new Int32Array(2);
  await written(worker, 'moved', moved, [moved.buffer]);
  tell('moved.left', moved.length);
  worker.terminate();
  const child = fork(__filename, ['child']);
  await written(child, 'process', new Int32Array(new SharedArrayBuffer(8)));
  child.disconnect();
}

async function written(other, figure, value, transfer) {
  const answer = once(other, 'message');
  if (other instanceof Worker) other.postMessage(value, transfer);
  else other.send(value);
  await answer;
  tell(`${figure}.seen`, value[0] === 42 ? 'yes' : 'no');
}

function write(value, answer) {
  value[0] = 42;
  answer('written');
}

if (parentPort) parentPort.on('message', (value) => write(value, (text) => parentPort.postMessage(text)));
else if (words[0] === 'child') process.on('message', (value) => write(value, (text) => process.send(text)));
else main();
