// Compresses a file with gzip, or without one a text of eight megabytes that it makes.
const fs = require('node:fs');
const { gzipSync } = require('node:zlib');
const { parentPort, workerData } = require('node:worker_threads');
const send = (value) => (parentPort ? parentPort.postMessage(value) : process.send(value));
const words =
  'the loop waits for nobody a worker counts while the main thread sleeps and every process has a heap of its own'.split(' ');

// Words in an order that is always the same and looks like none.
function text(mib) {
  const parts = [];
  let length = 0;
  for (let state = 1; length < mib * 2 ** 20; length += parts.at(-1).length) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    parts.push(words[(state >>> 16) % words.length] + ' ');
  }
  return Buffer.from(parts.join('').slice(0, mib * 2 ** 20));
}

function gzip(data) {
  return { bytes: data.length, gzipped: gzipSync(data).length };
}

function compress({ file, mib = 8 }) {
  return gzip(file ? fs.readFileSync(file) : text(mib));
}

const [what] = process.argv.slice(2);
if (what || !(parentPort || process.send)) {
  console.log(compress(/^\d+$/.test(what ?? 8) ? { mib: Number(what ?? 8) } : { file: what }));
} else if (workerData) {
  send(compress(workerData));
} else {
  (parentPort ?? process).on('message', (message) => send(compress(message)));
}
