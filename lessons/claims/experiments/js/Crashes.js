// What a crash takes along: a child that throws, aborts, breaks in native code, or fills its heap; and the requests of a
// cluster's worker that dies while it answers.
const { fork } = require('node:child_process');
const cluster = require('node:cluster');
const http = require('node:http');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

function crash(way) {
  const kept = [];
  if (way === 'throw') throw new Error('thrown on purpose');
  if (way === 'abort') process.abort();
  if (way === 'native') process.kill(process.pid, 'SIGSEGV'); // as the kernel does to a broken library
  while (way === 'memory') kept.push(new Array(1e5).fill(0));
}

function children() {
  for (const way of ['throw', 'abort', 'native', 'memory']) {
    const child = fork(__filename, [way], { silent: true, execArgv: ['--max-old-space-size=20'] });
    child.on('exit', (code, signal) => tell(`${way}.child`, String(signal ?? code)));
  }
  process.on('exit', (code) => tell('crash.parent', code === 0 ? 'alive' : 'dead'));
}

// ---- a worker that dies while it answers

function server() {
  http.createServer((request, response) => {
    if (request.url === '/crash') process.kill(process.pid, 'SIGKILL');
    response.end('ok');
  }).listen(0, '127.0.0.1');
}

function workers() {
  let listening = 0;
  cluster.setupPrimary({ exec: __filename, args: ['server'] });
  const both = [cluster.fork(), cluster.fork()];
  cluster.on('listening', async (worker, { port }) => {
    if (++listening < 2) return;
    tell('victim.request', await ask(port, '/crash'));
    tell('other.request', await ask(port, '/'));
    both.forEach((worker) => worker.kill());
  });
}

function ask(port, path) {
  return new Promise((resolve) => {
    http.get({ port, path, agent: false }, (response) => { resolve(String(response.statusCode)); response.resume(); })
      .on('error', (error) => resolve(error.code));
  });
}

if (cluster.isWorker) {
  server();
} else if (process.argv[2]) {
  crash(process.argv[2]);
} else {
  children();
  workers();
}
