// A small site for experiments: "Site" is one process, "Site 4" a cluster of four workers, "Site 4 none" one in which the
// system spreads the connections. It tells its parent {"port":…,"pids":[…]} when all listen, and ends with the channel.
const cluster = require('node:cluster');
const http = require('node:http');
const { Worker, isMainThread, parentPort } = require('node:worker_threads');

const MILLIS_OF_WAITING = 20;
const nobody = new Int32Array(new SharedArrayBuffer(4));

const ANSWERS = {
  '/hello': (done) => done(),
  '/compute': (done) => { compute(5e6); done(); },
  '/wait': (done) => setTimeout(done, MILLIS_OF_WAITING),
  '/block': (done) => { Atomics.wait(nobody, 0, 0, MILLIS_OF_WAITING); done(); }, // waits as well, but holds the loop
  '/heavy': (done) => { compute(6e7); done(); },
  '/heavy/thread': inAThread,
  '/job': (done) => done(begin()),
  '/job/state': (done) => done(job),
};

function compute(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += 42 * i;
  return sum;
}

let thread;
const waiting = [];

// One worker thread a process, which is kept; it takes one task after the other.
function inAThread(done) {
  thread ??= new Worker(__filename).on('message', () => waiting.shift()());
  waiting.push(done);
  thread.postMessage(6e7);
}

let job = 'none';

function begin() {
  job = 'running';
  inAThread(() => { job = 'done'; });
  return 'accepted';
}

function serve(told) {
  const server = http.createServer((request, response) => {
    response.setHeader('x-worker', cluster.worker?.id ?? 0);
    ANSWERS[request.url]((text = 'done') => response.end(`${text}.\n`));
  });
  server.listen(0, '127.0.0.1', () => told(server.address().port));
}

function tell(port) {
  const workers = Object.values(cluster.workers).map((worker) => worker.process.pid);
  process.send({ port, pids: [process.pid, ...workers] });
}

function lead(workers, policy) {
  if (policy === 'none') cluster.schedulingPolicy = cluster.SCHED_NONE;
  let listening = 0;
  cluster.on('listening', (worker, { port }) => {
    if (++listening === workers) tell(port);
  });
  for (let i = 0; i < workers; i++) cluster.fork();
}

function stop() { // with all workers; without them nothing holds a primary
  for (const worker of Object.values(cluster.workers)) worker.process.kill('SIGKILL');
  if (!workers) process.exit();
}

const [workers, policy] = process.argv.slice(2);
if (!isMainThread) {
  parentPort.on('message', (n) => parentPort.postMessage(compute(n)));
} else if (cluster.isPrimary) {
  process.on('disconnect', stop);
  if (workers) lead(Number(workers), policy);
  else serve(tell);
} else {
  serve(() => {});
}
