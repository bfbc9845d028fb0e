// What eight idle forked children take, and eight idle workers: megabytes, from the system. Linux only.
const { fork } = require('node:child_process');
const { Worker } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const { setTimeout: pause } = require('node:timers/promises');
const { reply, serve } = require('./rounds');
const MANY = 8, SETTLED_MILLIS = 1_000;

const megabytes = (pid, figure) =>
  Number(new RegExp(`^${figure}\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]) / 1024;

const children = [];
async function forked() { // until there are eight, one after another
  while (children.length < MANY) {
    const child = fork(`${__dirname}/echo.js`);
    children.push(child);
    child.send('hello');
    await reply(child);
  }
  await pause(SETTLED_MILLIS);
}

async function resident() {
  await forked();
  return children.map((child) => megabytes(child.pid, 'Rss:'));
}

async function share() {
  await forked();
  return [children.reduce((sum, child) => sum + megabytes(child.pid, 'Pss:'), 0) / MANY];
}

async function workers() {
  const before = megabytes(process.pid, 'Rss:');
  const workers = Array.from({ length: MANY }, () => new Worker(`${__dirname}/worker-side.js`));
  await Promise.all(workers.map((worker) => { worker.postMessage('hello'); return reply(worker); }));
  await pause(SETTLED_MILLIS);
  return [(megabytes(process.pid, 'Rss:') - before) / MANY];
}

serve({ 'child.rss': resident, 'child.pss': share, 'worker.memory': workers });
