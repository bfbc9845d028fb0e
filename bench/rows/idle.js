// What eight idle forked children take, and eight idle workers: megabytes, from the system. Linux only.
const { fork } = require('node:child_process');
const { Worker } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const { setTimeout: pause } = require('node:timers/promises');
const { tell } = require('./sample');
const MANY = 8, SETTLED_MILLIS = 1_000;

const megabytes = (pid, figure) =>
  Number(new RegExp(`^${figure}\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]) / 1024;
const reply = (from) => new Promise((resolve) => from.once('message', resolve));

(async () => {
  const children = [];
  for (let i = 0; i < MANY; i++) {
    const child = fork(`${__dirname}/echo.js`);
    children.push(child);
    child.send('hello');
    await reply(child);
  }
  await pause(SETTLED_MILLIS);
  for (const child of children) tell('child.rss', megabytes(child.pid, 'Rss:'));
  tell('child.pss', children.reduce((sum, child) => sum + megabytes(child.pid, 'Pss:'), 0) / MANY);
  for (const child of children) child.disconnect();
  const before = megabytes(process.pid, 'Rss:');
  const workers = Array.from({ length: MANY }, () => new Worker(`${__dirname}/worker-side.js`));
  await Promise.all(workers.map((worker) => { worker.postMessage('hello'); return reply(worker); }));
  await pause(SETTLED_MILLIS);
  tell('worker.memory', (megabytes(process.pid, 'Rss:') - before) / MANY);
  for (const worker of workers) await worker.terminate();
})();
