// How many threads of the system serve one program: at rest, with workers, after the first file; and which of them
// run its callbacks.
const fs = require('node:fs');
const os = require('node:os');
const { Worker, isMainThread, parentPort, threadId } = require('node:worker_threads');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const threads = () => fs.readdirSync('/proc/self/task').length;

async function main() {
  const atRest = threads();
  tell('threads.rest', atRest);
  const workers = [await started()];
  tell('threads.worker', threads());
  while (workers.length < 8) workers.push(await started());
  tell('threads.workers', threads());
  tell('worker.threads', (threads() - atRest) / workers.length);
  await Promise.all(workers.map((worker) => worker.terminate()));
  await callbacks();
}

// A worker that has told who it is, and waits.
function started() {
  const worker = new Worker(__filename);
  return new Promise((resolve) => worker.once('message', ({ pid, id }) => {
    tell('worker.pid', pid === process.pid ? 'same' : 'another');
    tell('worker.thread', id === threadId ? 'same' : 'another');
    resolve(worker);
  }));
}

// A timer and a file: two callbacks, and the threads on which they came.
async function callbacks() {
  const seen = new Set();
  const come = (begin) => new Promise((resolve) => begin(() => resolve(seen.add(threadId))));
  await come((done) => setTimeout(done, 1));
  await come((done) => fs.readdir(os.tmpdir(), done));
  tell('threads.files', threads());
  tell('callbacks.threads', seen.size);
}

if (isMainThread) {
  main();
} else {
  parentPort.on('message', () => {}); // it waits
  parentPort.postMessage({ pid: process.pid, id: threadId });
}
