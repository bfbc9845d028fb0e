// A cluster of two whose workers are killed, one after the other; in a program that says nothing about it, then in one that
// listens to exit and forks again.
const cluster = require('node:cluster');
const { fork } = require('node:child_process');
const { once } = require('node:events');
const http = require('node:http');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

// ---- the cluster: it tells its parent what happens

function lead(respawn) {
  const living = () => Object.values(cluster.workers).filter((worker) => !worker.isDead()).length;
  const say = (event, worker) => process.send({ event, pid: worker.process.pid, living: living() });
  cluster.on('listening', (worker) => say('listening', worker));
  cluster.on('exit', (worker) => {
    say('exit', worker);
    if (respawn) cluster.fork();
  });
  if (respawn) process.on('disconnect', stop);
  cluster.fork();
  cluster.fork();
}

function stop() {
  cluster.removeAllListeners('exit');
  for (const worker of Object.values(cluster.workers)) worker.process.kill();
}

// ---- who kills them

function start(...words) {
  const primary = fork(__filename, ['primary', ...words]);
  const heard = [];
  let wake = () => {};
  primary.on('message', (message) => { heard.push(message); wake(); });
  const next = async (event) => {
    for (;;) {
      const found = heard.findIndex((message) => message.event === event);
      if (found >= 0) return heard.splice(found, 1)[0];
      await new Promise((resolve) => { wake = resolve; });
    }
  };
  return { primary, next };
}

async function without() {
  const { primary, next } = start();
  const ended = once(primary, 'exit');
  const pids = [(await next('listening')).pid, (await next('listening')).pid];
  for (const pid of pids) {
    process.kill(pid, 'SIGKILL');
    tell('without.workers', (await next('exit')).living);
  }
  tell('without.primary', `ends-with-${(await ended)[0]}`);
}

async function withRespawn() {
  const { primary, next } = start('respawn');
  await next('listening');
  let { pid } = await next('listening');
  for (let round = 0; round < 3; round++) {
    const began = performance.now();
    process.kill(pid, 'SIGKILL');
    await next('exit');
    tell('respawn.seen', performance.now() - began);
    const successor = await next('listening');
    tell('respawn.replaced', performance.now() - began);
    tell('respawn.workers', successor.living);
    ({ pid } = successor);
  }
  primary.disconnect();
}

const [role, respawn] = process.argv.slice(2);
if (cluster.isWorker) http.createServer((request, response) => response.end()).listen(0, '127.0.0.1');
else if (role === 'primary') lead(respawn);
else without().then(withRespawn);
