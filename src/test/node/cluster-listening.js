const facts = require('./_facts');
const cluster = require('cluster');
const seen = facts.seen = [];
cluster.setupPrimary({ exec: '_cluster.js', args: ['listen', '0'] });
const worker = cluster.fork();
for (const event of ['online', 'listening', 'disconnect', 'exit']) {
  worker.on(event, () => seen.push(event + ' ' + worker.state));
  cluster.on(event, (w) => { if (w === worker) seen.push('cluster ' + event + ' ' + worker.state); });
}
worker.on('listening', (info) => {
  facts.info = [info.address, info.addressType, info.port > 0];
  worker.process.kill('SIGKILL');
});
worker.on('exit', () => process.nextTick(() => { seen.splice(4); }));
