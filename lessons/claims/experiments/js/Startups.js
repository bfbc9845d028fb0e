// How long it takes until a worker, a forked process, a small program and a worker of a cluster are up.
const { exec, fork, spawn } = require('node:child_process');
const cluster = require('node:cluster');
const http = require('node:http');
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

const ofCluster = () => new Promise((resolve) => {
  const began = performance.now();
  const worker = cluster.fork();
  worker.once('listening', () => {
    const millis = performance.now() - began;
    worker.once('exit', () => resolve(millis));
    worker.disconnect();
  });
});

const STARTS = {
  'worker.start': ofWorker,
  'fork.start': ofFork,
  'spawn.start': ofSpawn,
  'exec.start': ofExec,
  'cluster.start': ofCluster,
};

async function main() {
  cluster.setupPrimary({ args: ['clustered'] });
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
} else if (process.argv[2] === 'clustered') {
  http.createServer().listen(0, '127.0.0.1');
} else {
  main();
}
