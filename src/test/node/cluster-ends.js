const facts = require('./_facts');
const cluster = require('cluster');
cluster.setupPrimary({ exec: '_cluster.js' });
const fork = (role) => { cluster.setupPrimary({ args: [role] }); return watch(role, cluster.fork()); };
function watch(name, worker) {
  const own = facts[name] = {};
  const count = (what, value) => { (own[what] = own[what] || []).push(value); };
  worker.on('disconnect', () => count('disconnect', [worker.isConnected(), worker.exitedAfterDisconnect]));
  worker.on('exit', (code, signal) => count('exit', [code, signal, worker.exitedAfterDisconnect]));
  worker.on('message', (m) => count('message', m));
  return worker;
}
fork('disconnect');
cluster.setupPrimary({ args: ['disconnect'] });
cluster.fork().on('disconnect', function () { this.kill(); facts.killAfterwards = 'no error'; });
fork('kill');
fork('killTwice');
const linger = fork('linger42');
linger.on('online', () => linger.disconnect());
const raw = watch('raw', (cluster.setupPrimary({ args: ['linger42'] }), cluster.fork()));
raw.on('online', () => raw.process.disconnect());
const spin = fork('spin');
spin.on('message', () => spin.process.kill());
const nothing = fork('nothing');
nothing.on('online', () => nothing.process.kill('SIGKILL'));
cluster.setupPrimary({ args: ['pipeFour'], stdio: ['ignore', 'inherit', 'inherit', 'ipc', 'pipe'] });
const four = watch('pipeFour', cluster.fork());
four.process.stdio[4].on('data', (data) => { facts.four = String(data); four.disconnect(); });
four.process.stdio[4].write('foobar');
