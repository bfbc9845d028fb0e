// How long it takes until a worker, a forked process and a small program are up.
const { exec, fork, spawn } = require('node:child_process');
const { Worker, isMainThread, parentPort } = require('node:worker_threads');

const TIMES = 5;
const WARM = 2; // the first ones load what all the others find

const ofWorker = () => new Promise((resolve) => {
  const began = performance.now();
  const started = new Worker(__filename);
  started.once('message', () => {
    const millis = performance.now() - began;
    started.once('exit', () => resolve(millis));
  });
});

const ofFork = () => new Promise((resolve) => {
  const began = performance.now();
  const child = fork(__filename, ['child']);
  child.once('message', () => {
    const millis = performance.now() - began;
    child.once('exit', () => resolve(millis));
  });
});

const ofSpawn = () => new Promise((resolve) => {
  const began = performance.now();
  spawn('true').once('close', () => resolve(performance.now() - began));
});

const ofExec = () => new Promise((resolve) => {
  const began = performance.now();
  exec('true', () => resolve(performance.now() - began));
});

const STARTS = { 'worker.start': ofWorker, 'fork.start': ofFork, 'spawn.start': ofSpawn, 'exec.start': ofExec };

async function main() {
  for (const [figure, start] of Object.entries(STARTS)) {
    for (let i = 0; i < WARM + TIMES; i++) {
      const millis = await start();
      if (i >= WARM) console.log(JSON.stringify({ [figure]: millis }));
    }
  }
}

if (!isMainThread) {
  parentPort.postMessage('up');
} else if (process.argv[2] === 'child') {
  process.send('up');
} else {
  main();
}
