const facts = require('./_facts');
const cluster = require('cluster');
cluster.setupPrimary({ exec: '_cluster.js' });
function watch(name, args, onListening) {
  const own = facts[name] = {};
  const count = (what, value) => { (own[what] = own[what] || []).push(value); };
  cluster.setupPrimary({ args });
  const worker = cluster.fork();
  worker.on('listening', () => { count('listening', true); if (onListening) onListening(worker); });
  worker.on('disconnect', () => count('disconnect', [worker.isConnected(), worker.exitedAfterDisconnect]));
  worker.on('exit', (code, signal) => count('exit', [code, signal, worker.exitedAfterDisconnect]));
  worker.on('message', (m) => { count('message', m); worker.disconnect(); });
  return worker;
}
watch('listenThenExit42', ['listenThenExit42']);
watch('listenThenDisconnect', ['listenThenDisconnect', '0']);
watch('disconnect', ['listen', '0'], (worker) => worker.disconnect());
watch('raw', ['listen', '0'], (worker) => worker.process.disconnect());
watch('listenAgain', ['listenAgain']);
watch('listenUnreferenced', ['listenUnreferenced']);
const kept = watch('listenWithoutChannel', ['listenWithoutChannel'], () => setTimeout(() => { facts.kept = !kept.isDead(); kept.kill(); }, 500));
const early = watch('early', ['listen', '0']);
early.disconnect();
