// Runs another module as a cluster: ClusterOf Hello 4 forks four workers, which share one port.
const cluster = require('node:cluster');
const path = require('node:path');

const [name, workers = '2'] = process.argv.slice(2);
cluster.setupPrimary({ exec: path.join(__dirname, `${name}.js`), args: [] });
cluster.on('listening', (worker, { port }) => {
  if (process.send) process.send({ worker: worker.id, port });
  else console.log(`worker ${worker.id} listens at port ${port}`);
});
for (let i = 0; i < Number(workers); i++) cluster.fork();
