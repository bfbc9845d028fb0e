// Two workers at one port: how many processes that are, who answers twelve connections and who the twelve requests of one
// connection, and who still answers while the primary is stopped; under both policies. Then what a program that counts
// processors is told when it may use one of them only.
const { execFileSync, fork } = require('node:child_process');
const { once } = require('node:events');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');

const REQUESTS = 12;
const PATIENCE = 1000; // ms until a client that nobody answers goes away

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

function ask(port, agent) {
  return new Promise((resolve) => {
    const request = http.get({ host: '127.0.0.1', port, path: '/hello', agent, timeout: PATIENCE }, (response) => {
      response.resume().on('end', () => resolve(response.headers['x-worker']));
    });
    request.on('timeout', () => request.destroy()).on('error', () => resolve('nobody'));
  });
}

async function answers(port, agent) {
  const workers = [];
  for (let i = 0; i < REQUESTS; i++) workers.push(await ask(port, agent));
  return new Set(workers).size;
}

async function look(policy) {
  const primary = fork(path.join(__dirname, 'Site.js'), ['2', policy]);
  const [{ port, pids }] = await once(primary, 'message');
  tell(`${policy}.processes`, new Set(pids).size);
  const kept = new http.Agent({ keepAlive: true, maxSockets: 1 });
  tell(`${policy}.connections`, await answers(port, false));
  tell(`${policy}.requests`, await answers(port, kept));
  kept.destroy();
  primary.kill('SIGSTOP');
  tell(`${policy}.without-primary`, await ask(port, false) === 'nobody' ? 'nobody' : 'worker');
  primary.kill('SIGCONT');
  primary.disconnect();
  await once(primary, 'exit');
}

function count() {
  tell('processors.installed', os.cpus().length);
  try {
    execFileSync('taskset', ['-acp', '0', `${process.pid}`]);
  } catch {
    return; // no taskset here
  }
  tell('processors.one-allowed', os.cpus().length);
  tell('processors.usable', os.availableParallelism());
}

look('rr').then(() => look('none')).then(count);
