// Restarts the workers of a cluster, one after the other, while sixteen clients with open connections ask all the time: as
// the document does it (the old one goes, then the new one comes), with two workers and with one; and carefully (the new
// one comes; when it listens, the old one says good-bye to its clients, then goes). At the end the document's way in a
// program that also forks a worker for each that dies.
const cluster = require('node:cluster');
const { fork } = require('node:child_process');
const { once } = require('node:events');
const http = require('node:http');
const path = require('node:path');

const GOODBYE = 300; // ms in which an old worker answers with connection: close
const LONGEST = 5000; // ms until the clients give up: a worker may wait for them
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

// ---- a worker

function work() {
  let leaving = false;
  process.on('message', () => { leaving = true; });
  http.createServer((request, response) => {
    if (leaving) response.setHeader('connection', 'close');
    response.end('done.\n');
  }).listen(0, '127.0.0.1');
}

// ---- the primary: reloads when it is told how

const WAYS = {
  async document(worker) {
    worker.disconnect();
    await once(worker, 'exit');
    await once(cluster.fork(), 'listening');
  },
  async careful(worker) {
    await once(cluster.fork(), 'listening');
    worker.send('leave');
    await pause(GOODBYE);
    worker.disconnect();
    await once(worker, 'exit');
  },
};

function lead(workers) {
  let listening = 0;
  cluster.on('listening', (worker, { port }) => { if (++listening === workers) process.send({ port }); });
  process.on('message', async ({ way, respawn }) => {
    if (respawn) cluster.on('exit', () => cluster.fork());
    for (const worker of Object.values(cluster.workers)) await WAYS[way](worker);
    process.send({ workers: Object.keys(cluster.workers).length });
  });
  process.on('disconnect', () => {
    cluster.removeAllListeners('exit');
    for (const worker of Object.values(cluster.workers)) worker.process.kill('SIGKILL');
  });
  for (let i = 0; i < workers; i++) cluster.fork();
}

// ---- who measures

async function attempt(figure, workers, way) {
  const primary = fork(__filename, [workers]);
  const [{ port }] = await once(primary, 'message');
  const clients = fork(path.join(__dirname, 'Clients.js'));
  clients.send({ port, path: '/', clients: 16, millis: 200, keep: true }); // to get warm
  await once(clients, 'message');
  clients.send({ port, path: '/', clients: 16, millis: LONGEST, keep: true });
  const load = once(clients, 'message');
  await pause(100);
  const began = performance.now();
  primary.send({ way });
  await once(primary, 'message');
  tell(`${figure}.took`, performance.now() - began);
  clients.send({ stop: true });
  const [seen] = await load;
  tell(`${figure}.lost`, seen.lost);
  tell(`${figure}.answered`, seen.answers);
  clients.disconnect();
  primary.disconnect();
}

async function withRespawn() {
  const primary = fork(__filename, ['2']);
  await once(primary, 'message');
  primary.send({ way: 'document', respawn: true });
  const [{ workers }] = await once(primary, 'message');
  tell('respawn.workers', workers);
  await pause(500); // some of them have just been forked
  primary.disconnect();
}

async function main() {
  await attempt('two', 2, 'document');
  await attempt('one', 1, 'document');
  await attempt('careful', 2, 'careful');
  await withRespawn();
}

const workers = Number(process.argv[2]);
if (cluster.isWorker) work();
else if (workers) lead(workers);
else main();
