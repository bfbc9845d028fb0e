// What four children and four workers weigh: a child by the three figures that the system has for it, a worker by what
// its process grows. All of them are idle, and have said so.
const { fork } = require('node:child_process');
const fs = require('node:fs');
const { Worker, isMainThread, parentPort } = require('node:worker_threads');

const tell = (figure, megabytes) => console.log(JSON.stringify({ [figure]: Math.round(megabytes * 10) / 10 }));

// Megabytes of a process: all that it sees (Rss), a share of what several see (Pss), what it alone has written (Private_Dirty).
function weight(pid, what) {
  const lines = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').split('\n');
  return lines.filter((line) => line.startsWith(what)).reduce((sum, line) => sum + parseInt(line.split(/ +/)[1]) / 1024, 0);
}

const one = (started) => new Promise((resolve) => started.once('message', () => resolve(started)));

async function four(start) {
  const ready = [];
  while (ready.length < 4) ready.push(await one(start()));
  return ready;
}

async function main() {
  const children = await four(() => fork(__filename, ['wait']));
  for (const { pid } of children) {
    tell('child.rss', weight(pid, 'Rss'));
    tell('child.pss', weight(pid, 'Pss:'));
    tell('child.private', weight(pid, 'Private_Dirty'));
  }
  children.forEach((child) => child.disconnect());
  const before = weight(process.pid, 'Private_Dirty');
  const workers = await four(() => new Worker(__filename));
  tell('worker.private', (weight(process.pid, 'Private_Dirty') - before) / workers.length);
  workers.forEach((worker) => worker.postMessage('end'));
}

if (!isMainThread) {
  parentPort.once('message', () => {});
  parentPort.postMessage('ready');
} else if (process.argv[2] === 'wait') {
  process.on('message', () => {});
  process.send('ready');
} else {
  main();
}
