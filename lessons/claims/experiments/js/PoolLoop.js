// Sixteen tasks and a pool of four workers: each awaited before the next is given, and all given at once.
const { once } = require('node:events');
const { Worker, parentPort } = require('node:worker_threads');

const TASKS = 16;
const THREADS = 4;
const N = 32;
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const began = performance.now();
const sinceBegin = () => Math.round(performance.now() - began);

class Pool {
  constructor() {
    this.free = Array.from({ length: THREADS }, (_, i) => Object.assign(new Worker(__filename), { lane: i + 1 }));
    this.all = [...this.free];
    this.queue = [];
    this.running = 0;
    this.peak = 0;
  }

  run(task) {
    return new Promise((resolve) => {
      this.queue.push({ task, resolve });
      this.giveOut();
    });
  }

  giveOut() {
    while (this.free.length > 0 && this.queue.length > 0) this.give(this.free.shift(), this.queue.shift());
  }

  async give(worker, { task, resolve }) {
    this.peak = Math.max(this.peak, ++this.running);
    const from = sinceBegin();
    worker.postMessage(task);
    const [answer] = await once(worker, 'message');
    if (task === N) tell(`lane.worker ${worker.lane}`, [from, sinceBegin()]);
    this.running--;
    this.free.unshift(worker);
    resolve(answer);
    this.giveOut();
  }

  close() {
    return Promise.all(this.all.map((worker) => worker.terminate()));
  }
}

async function main() {
  const pool = new Pool();
  await Promise.all(Array.from({ length: THREADS }, () => pool.run(1))); // all have started
  await measured(pool, 'loop', async () => {
    for (let i = 0; i < TASKS; i++) await pool.run(N);
  });
  await measured(pool, 'once', () => Promise.all(Array.from({ length: TASKS }, () => pool.run(N))));
  await pool.close();
}

async function measured(pool, way, work) {
  pool.peak = 0;
  const start = performance.now();
  await work();
  tell(`took.${way}`, performance.now() - start);
  tell(`peak.${way}`, pool.peak);
}

function fibonacci(n) {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

if (parentPort) parentPort.on('message', (n) => parentPort.postMessage(fibonacci(n)));
else main();
