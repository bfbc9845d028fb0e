// Who is a process and who is a thread: a program, a fork, a worker of a cluster and a worker thread tell their pid.
const { fork, spawn } = require('node:child_process');
const cluster = require('node:cluster');
const { Worker, isMainThread, parentPort } = require('node:worker_threads');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const whose = (pid) => (Number(pid) === process.pid ? 'ours' : 'own');

function all() {
  spawn('sh', ['-c', 'echo $$']).stdout.on('data', (pid) => tell('spawn.process', whose(pid)));
  fork(__filename, ['child']).on('message', (pid) => tell('fork.process', whose(pid)));
  cluster.setupPrimary({ args: ['child'] });
  cluster.fork().on('message', (pid) => tell('cluster.process', whose(pid)));
  new Worker(__filename).on('message', (pid) => tell('worker.process', whose(pid)));
}

if (!isMainThread) {
  parentPort.postMessage(process.pid);
} else if (process.argv[2]) {
  process.send(process.pid, () => process.disconnect());
} else {
  all();
}
