// Lets something crash nearby, and answers if it lives.
const { fork } = require('node:child_process');
const { Worker } = require('node:worker_threads');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const crash = "throw new Error('crashed on purpose')";
const answer = (place) => process.send({ crash: place, alive: true });

function inAWorker(place) {
  const worker = new Worker(crash, { eval: true });
  worker.on('error', () => {}); // who does not listen is taken along: an error that nobody hears is thrown here
  worker.on('exit', () => answer(place));
}

function inAProcess(place) {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'crash-')), 'crash.js');
  fs.writeFileSync(file, crash);
  fork(file, { silent: true }).on('exit', () => {
    fs.rmSync(path.dirname(file), { recursive: true });
    answer(place);
  });
}

process.on('message', ({ crash: place }) => {
  if (place === 'worker thread' || place === 'pooled worker') inAWorker(place);
  else if (place === 'forked process') inAProcess(place);
  else throw new Error('crashed on purpose');
});
