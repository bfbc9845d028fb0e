const facts = require('./_facts');
const cluster = require('cluster');
const ports = new Set();
cluster.setupPrimary({ exec: '_cluster.js', args: ['listen', '0', 'twice'] });
let listening = 0;
const ends = facts.ends = [];
cluster.on('listening', (w, info) => {
  ports.add(info.port);
  if (++listening === 6) { facts.ports = ports.size; cluster.disconnect(); }
});
cluster.on('exit', (w, code, signal) => ends.push([code, signal, w.exitedAfterDisconnect]));
for (let i = 0; i < 3; i++) cluster.fork();
