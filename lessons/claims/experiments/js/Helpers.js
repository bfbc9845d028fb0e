// The two helpers that an app would need: one that runs a build, and one that sets up a cluster in production only.
const { spawn } = require('node:child_process');
const cluster = require('node:cluster');
const http = require('node:http');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

// ---- the helpers

function run(program, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['inherit', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code, signal) => (code === 0 ? resolve() : reject(new Error(`${program}: ${signal ?? code}`))));
  });
}

function setUp(mode, size, start) {
  if (mode === 'development' || cluster.isWorker) return start();
  for (let i = 0; i < size; i++) cluster.fork();
}

// ---- tried

const start = (then) => {
  const server = http.createServer((request, response) => response.end(String(process.pid)));
  return server.listen(0, '127.0.0.1', () => then?.(server));
};

const ask = (port) => new Promise((resolve) => {
  http.get({ port, host: '127.0.0.1', agent: false }, (response) => response.on('data', (pid) => resolve(String(pid))));
});

async function processes(port) {
  const pids = new Set();
  for (let i = 0; i < 4; i++) pids.add(await ask(port));
  return pids.size;
}

const settled = (promise) => promise.then(() => 'resolved', () => 'rejected');

async function all() {
  tell('build.good', await settled(run('true', [])));
  tell('build.bad', await settled(run('sh', ['-c', 'exit 3'])));
  tell('build.missing', await settled(run('no-such-program', [])));
  setUp('development', 2, () => start(async (server) => {
    tell('development.processes', await processes(server.address().port));
    server.close();
  }));
  let listening = 0;
  cluster.on('listening', async (worker, { port }) => {
    if (++listening < 2) return;
    tell('production.processes', await processes(port));
    cluster.disconnect();
  });
  setUp('production', 2, start);
}

if (cluster.isWorker) setUp('production', 2, start);
else all();
