// A client of a server that makes pictures smaller: posts them all at once, follows the jobs, tells what it saw.
const { execFile } = require('node:child_process');

const words = process.argv.slice(2).filter((word) => word !== 'reload');
const reload = process.argv.includes('reload');
const [port, count, ...files] = words;
const seen = { sent: Number(count), accepted: 0, refused: 0, done: 0, failed: 0, lost: 0, unknownId: 0, newWorkers: 0 };
const oldWorkers = new Set();
const newWorkers = new Set();

// Each request has a connection of its own, as those of strangers have.
function ask(method, path, body) {
  return fetch(`http://127.0.0.1:${port}${path}`, { method, body, headers: { connection: 'close' } });
}

async function post(file) {
  const answer = await ask('POST', '/images', file);
  oldWorkers.add(answer.headers.get('x-worker'));
  if (answer.status === 200) seen.done++;
  else if (answer.status === 202) await accepted(answer.headers.get('location'));
  else if (answer.status === 503) seen.refused++;
  else seen.lost++;
}

async function accepted(job) {
  if (++seen.accepted === 1 && reload) {
    execFile('kill', ['-USR2', process.ppid]);
    reloaded = lookForNewWorkers();
  }
  for (;;) {
    const answer = await ask('GET', job);
    const state = answer.status === 200 ? (await answer.json()).state : 'lost';
    if (state !== 'running') {
      seen[state]++;
      return;
    }
    await again();
  }
}

async function lookForNewWorkers() {
  while (newWorkers.size < oldWorkers.size) {
    const worker = (await ask('GET', '/fast')).headers.get('x-worker');
    if (!oldWorkers.has(worker)) newWorkers.add(worker);
    await again();
  }
  seen.newWorkers = newWorkers.size;
}

const again = () => new Promise((resolve) => setTimeout(resolve, 50));

let reloaded = Promise.resolve();
const unknown = ask('GET', '/jobs/no-such-job').then((answer) => {
  seen.unknownId = answer.status;
  oldWorkers.add(answer.headers.get('x-worker'));
});
const posts = Array.from({ length: seen.sent }, (_, i) => post(files[i % files.length]).catch(() => { seen.lost++; }));
const settled = Promise.all([unknown, ...posts]).then(() => reloaded);
process.on('message', () => settled.then(() => process.send(seen)));
