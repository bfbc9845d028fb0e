// A server with a quick answer, /fast, and a heavy one, /heavy, whose work can be done in five places.
const { fork } = require('node:child_process');
const http = require('node:http');
const path = require('node:path');
const { Worker } = require('node:worker_threads');

const HEAVY = path.join(__dirname, 'HeavySum.js');
const N = 2e8;

// ---- five places for the same work

function onTheLoop(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += 42 * i;
  return Promise.resolve({ n, sum });
}

function inAFork(n) {
  return new Promise((resolve, reject) => {
    const child = fork(HEAVY);
    child.on('message', (answer) => { child.disconnect(); resolve(answer); }); // else it lives for ever
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`exit ${code}`)));
    child.send({ n });
  });
}

function inAWorker(n) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(HEAVY, { workerData: { n } });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`exit ${code}`)));
  });
}

const idle = [];
const waiting = [];
let staff = 0;

function inThePool(n) {
  return new Promise((resolve, reject) => {
    waiting.push({ n, resolve, reject });
    if (idle.length === 0 && staff < 2) idle.push(hire());
    next();
  });
}

function hire() {
  staff++;
  const worker = new Worker(HEAVY);
  worker.on('error', (error) => { staff--; worker.task?.reject(error); });
  worker.on('message', (answer) => { worker.task.resolve(answer); worker.unref(); idle.push(worker); next(); });
  return worker;
}

function next() {
  while (idle.length > 0 && waiting.length > 0) {
    const worker = idle.pop();
    worker.ref();
    worker.task = waiting.shift();
    worker.postMessage({ n: worker.task.n });
  }
}

const jobs = new Map();

function asAJob(n, response) {
  const id = jobs.size + 1;
  jobs.set(id, { state: 'running' });
  inThePool(n).then((answer) => jobs.set(id, { state: 'done', ...answer }),
    (error) => jobs.set(id, { state: 'failed', message: error.message }));
  response.setHeader('location', `/jobs/${id}`);
  json(response, 202, { id, state: 'running' });
}

// ---- the server

const WAYS = { '/heavy': onTheLoop, '/heavy/fork': inAFork, '/heavy/worker': inAWorker, '/heavy/pool': inThePool };

function json(response, status, value) {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(value) + '\n');
}

http.createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const n = Number(url.searchParams.get('n') ?? N);
  response.setHeader('x-worker', process.pid);
  if (url.pathname === '/fast') {
    response.end('fast\n');
  } else if (WAYS[url.pathname]) {
    WAYS[url.pathname](n).then((answer) => json(response, 200, answer),
      (error) => json(response, 500, { message: error.message }));
  } else if (url.pathname === '/heavy/job') {
    asAJob(n, response);
  } else if (url.pathname.startsWith('/jobs/')) {
    const job = jobs.get(Number(url.pathname.slice(6)));
    json(response, job ? 200 : 404, job ?? { message: 'no such job' });
  } else {
    json(response, 404, { message: 'try /fast or /heavy' });
  }
}).listen(process.env.PORT ?? 8000, process.env.HOST ?? '127.0.0.1');
