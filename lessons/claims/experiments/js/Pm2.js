// PM2's cluster mode, in a home of its own: whether its programs are cluster workers, and whose; how often it starts one
// that dies at once; and what its reload costs sixteen clients with open connections.
const { execFileSync, fork } = require('node:child_process');
const { once } = require('node:events');
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const PORT = 8351;
const APP = `const cluster = require('node:cluster');
require('node:http').createServer((request, response) => {
  response.end(JSON.stringify({ worker: cluster.isWorker, pid: process.pid, parent: process.ppid }) + ' done.\\n');
}).listen(${PORT}, '127.0.0.1');`;

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
const home = mkdtempSync(path.join(os.tmpdir(), 'pm2-'));
const pm2 = (...words) => execFileSync('pm2', words, { cwd: home, env: { ...process.env, PM2_HOME: home }, encoding: 'utf8' });
const list = () => JSON.parse(pm2('jlist').split('\n').find((line) => line.startsWith('[{')));

async function workers() {
  const answer = await (await fetch(`http://127.0.0.1:${PORT}/`)).text();
  const { worker, parent } = JSON.parse(answer.split(' ')[0]);
  const programs = new Set(list().map((each) => each.pid));
  tell('site.worker', worker ? 'yes' : 'no');
  tell('site.programs', programs.size);
  tell('site.parent', programs.has(parent) ? 'worker' : 'daemon');
}

async function reload() {
  const clients = fork(path.join(__dirname, 'Clients.js'));
  clients.send({ port: PORT, path: '/', clients: 16, millis: 20_000, keep: true });
  await pause(500);
  pm2('reload', 'site');
  clients.send({ stop: true });
  const [seen] = await once(clients, 'message');
  tell('reload.lost', seen.lost);
  clients.disconnect();
}

async function crashes() {
  writeFileSync(path.join(home, 'crash.js'), "throw new Error('at start');");
  pm2('start', 'crash.js', '--name', 'crash');
  let crash;
  do {
    await pause(300);
    crash = list().find((each) => each.name === 'crash');
  } while (crash.pm2_env.status !== 'errored');
  tell('crash.starts', crash.pm2_env.restart_time + 1);
}

async function main() {
  try {
    writeFileSync(path.join(home, 'site.js'), APP);
    pm2('start', 'site.js', '--name', 'site', '-i', '2');
    await workers();
    await reload();
    await crashes();
  } finally {
    pm2('kill');
    rmSync(home, { recursive: true });
  }
}

main();
