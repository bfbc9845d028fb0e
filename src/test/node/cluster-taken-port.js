const facts = require('./_facts');
const cluster = require('cluster');
const taken = require('net').createServer().listen(0, '127.0.0.1', () => {
  const { port } = taken.address();
  const got = facts.got = [];
  const ends = facts.ends = [];
  cluster.setupPrimary({ exec: '_cluster.js', args: ['listen', String(port)] });
  let left = 2;
  for (let i = 0; i < 2; i++) {
    const worker = cluster.fork();
    worker.on('listening', () => { facts.listening = true; });
    worker.on('message', (m) => got.push(m));
    worker.on('exit', (code, signal) => { ends.push([code, signal, worker.exitedAfterDisconnect]); if (--left === 0) taken.close(again); });
  }
  function again() {
    const worker = cluster.fork();
    worker.on('listening', (info) => { facts.later = info.port === port; worker.disconnect(); });
  }
});
