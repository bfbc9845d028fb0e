// Six visits of one client to a cluster of two, each on a connection of its own, which a cookie says belong together: with
// the counts in each worker's memory; with the counts in the primary, which all workers ask; and in the workers' memory
// again, with a primary that gives all connections of one address to the same worker.
const cluster = require('node:cluster');
const { fork } = require('node:child_process');
const { once } = require('node:events');
const http = require('node:http');
const net = require('node:net');

const VISITS = 6;
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

// ---- a worker

const counts = new Map();

function count(client) {
  counts.set(client, (counts.get(client) ?? 0) + 1);
  return counts.get(client);
}

const inMemory = async (client) => count(client);

async function inThePrimary(client) {
  process.send({ client });
  return (await once(process, 'message'))[0].visits;
}

function work(kind) {
  const visit = kind === 'store' ? inThePrimary : inMemory;
  const server = http.createServer(async (request, response) => {
    response.end(`${await visit(request.headers.cookie)}`);
  });
  if (kind === 'sticky') takeFromThePrimary(server);
  else server.listen(0, '127.0.0.1');
}

function takeFromThePrimary(server) {
  process.on('message', (message, socket) => {
    server.emit('connection', socket);
    socket.resume();
  });
  process.send('ready');
}

// ---- the primary

function lead(kind) {
  const workers = [cluster.fork(), cluster.fork()];
  let ready = 0;
  process.on('disconnect', () => {
    for (const worker of workers) worker.process.kill();
  });
  if (kind === 'sticky') {
    cluster.on('message', () => { if (++ready === 2) stick(workers); });
  } else {
    cluster.on('message', (worker, { client }) => worker.send({ visits: count(client) }));
    cluster.on('listening', (worker, { port }) => { if (++ready === 2) process.send(port); });
  }
}

function stick(workers) {
  const server = net.createServer({ pauseOnConnect: true }, (socket) => {
    const last = Number(socket.remoteAddress.split('.').pop());
    workers[last % workers.length].send('a connection', socket);
  });
  process.on('disconnect', () => server.close());
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
}

// ---- the client

async function visit(port) {
  const headers = { cookie: 'sid=ann' };
  const [response] = await once(http.get({ host: '127.0.0.1', port, headers, agent: false }), 'response');
  const [text] = await once(response.setEncoding('utf8'), 'data');
  return Number(text);
}

async function main() {
  for (const kind of ['memory', 'store', 'sticky']) {
    const primary = fork(__filename, [kind]);
    const [port] = await once(primary, 'message');
    const seen = [];
    for (let i = 0; i < VISITS; i++) seen.push(await visit(port));
    tell(`${kind}.counts`, seen.join(','));
    tell(`${kind}.sixth`, seen.at(-1));
    primary.disconnect();
    await once(primary, 'exit');
  }
}

const kind = process.argv[2];
if (cluster.isWorker) work(kind);
else if (kind) lead(kind);
else main();
