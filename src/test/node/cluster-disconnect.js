const facts = require('./_facts');
const cluster = require('cluster');
const seen = facts.seen = [];
cluster.setupPrimary({ exec: '_cluster.js', args: ['nothing'] });
cluster.disconnect(() => {
  seen.push('none');
  const { fork } = cluster;
  const workers = [fork(), fork()];
  const ends = facts.ends = [];
  workers.forEach((w) => w.on('exit', (code, signal) => ends.push([code, signal, w.exitedAfterDisconnect])));
  cluster.disconnect(() => seen.push(['two', Object.keys(cluster.workers).length]));
  facts.listed = Object.keys(cluster.workers).length;
});
seen.push('returned');
