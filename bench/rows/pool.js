// Tiny tasks for a pool of two, a hundred under way: by Piscina where NODE_PATH has it, else by the least pool there can be.
const { Worker } = require('node:worker_threads');
const { now, perSecond, serve } = require('./rounds');
const TASKS = 10_000, UNDER_WAY = 100;

function leastPool() {
  const waiting = [], idle = [];
  const workers = [1, 2].map(() => new Worker(`${__dirname}/worker-side.js`));
  const give = (worker) => {
    const task = waiting.shift();
    if (!task) return idle.push(worker);
    worker.done = task.done;
    worker.postMessage(task.data);
  };
  for (const worker of workers) {
    worker.on('message', (answer) => { const { done } = worker; give(worker); done(answer); });
    idle.push(worker);
  }
  return {
    run: (data) => new Promise((done) => { waiting.push({ data, done }); if (idle.length) give(idle.pop()); }),
  };
}

function make() {
  try {
    const { Piscina } = require('piscina');
    return new Piscina({ filename: `${__dirname}/task.js`, minThreads: 2, maxThreads: 2 });
  } catch {
    return leastPool();
  }
}

const pool = make();

async function tasks() {
  let begun = 0;
  const chain = async () => { while (begun++ < TASKS) await pool.run(1); };
  const start = now();
  await Promise.all(Array.from({ length: UNDER_WAY }, chain));
  return [perSecond(TASKS, start)];
}

serve({ 'pool.tasks': tasks });
