// A server with a light answer and several heavy ones. Every ten milliseconds somebody asks for the light one, and now
// and then somebody for a heavy one: how long does the light one take meanwhile?
const { fork } = require('node:child_process');
const { pbkdf2, pbkdf2Sync } = require('node:crypto');
const http = require('node:http');
const { Worker, isMainThread, parentPort } = require('node:worker_threads');
const { gzip } = require('node:zlib');

const start = performance.now();
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const rounded = (millis) => Math.round(millis * 10) / 10;
const PASSWORD = ['secret', 'salt', 150_000, 64, 'sha512'];

// ---- the server: a process of its own

function count() {
  let sum = 0;
  for (let i = 0; i < 1e8; i++) sum += 42 * i;
  return sum;
}

function heavyAnswers() {
  const orders = Array.from({ length: 100_000 }, (_, i) => ({ order: i, to: `customer ${i % 977}`, items: [i % 7, i] }));
  const text = JSON.stringify(orders);
  const words = Buffer.from(text);
  const worker = new Worker(__filename);
  return {
    '/loop': (done) => done(count()),
    '/hash': (done) => done(pbkdf2Sync(...PASSWORD)),
    '/json': (done) => done(JSON.parse(text).length),
    '/hash-async': (done) => pbkdf2(...PASSWORD, done),
    '/gzip-async': (done) => gzip(words, done),
    '/worker': (done) => worker.once('message', done).postMessage('count'),
  };
}

function serve() {
  const heavy = heavyAnswers();
  const server = http.createServer((request, response) => {
    const work = heavy[request.url];
    if (work) work(() => response.end('heavy\n'));
    else response.end('light\n');
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
}

// ---- those who ask

let port;
let latencies = [];

function ask(path) {
  const asked = performance.now();
  return new Promise((resolve, reject) => {
    const answered = () => resolve([rounded(asked - start), rounded(performance.now() - asked)]);
    http.get({ port, path, agent: false }, (answer) => answer.resume().on('end', answered)).on('error', reject);
  });
}

async function probe() {
  const [when, took] = await ask('/light');
  latencies.push(took);
  tell('curve.light', [when, took]);
}

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

async function measure(name) {
  await pause(100);
  latencies = [];
  const [, took] = await ask(`/${name}`);
  await pause(20); // the light ones that stood behind it are answered now
  tell(`heavy.${name}`, took);
  tell(`light.${name}`, Math.max(...latencies));
  tell(`usual.${name}`, latencies.sort((a, b) => a - b)[latencies.length >> 1]);
}

async function main() {
  const server = fork(__filename, ['serve']);
  port = await new Promise((resolve) => server.once('message', resolve));
  for (let i = 0; i < 50; i++) await ask('/light'); // warm
  const probes = [];
  const timer = setInterval(() => probes.push(probe()), 10);
  await pause(200);
  for (const took of latencies) tell('light.quiet', took);
  for (const name of ['loop', 'hash', 'json', 'hash-async', 'gzip-async', 'worker']) await measure(name);
  clearInterval(timer);
  await Promise.all(probes);
  server.kill();
}

if (!isMainThread) parentPort.on('message', () => parentPort.postMessage(count()));
else if (process.argv[2] === 'serve') serve();
else main();
