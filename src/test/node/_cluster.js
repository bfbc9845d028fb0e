// What the workers of the programs beside this one do: the first argument says which.
const cluster = require('cluster');
const { worker } = cluster;
const roles = {
  nothing() {},
  exit42() { process.exit(42); },
  tell() { process.send({ isDead: worker.isDead(), connected: worker.isConnected(), id: worker.id, primary: cluster.isPrimary, unique: process.env.NODE_UNIQUE_ID || null }); },
  environment() { process.send({ mark: process.env.MARK, other: process.env.OTHER, sent: worker.send('x'), cwd: require('path').basename(process.cwd()), args: process.argv.slice(3) }); },
  echo() { let both = 0; process.on('message', () => both++); worker.on('message', (m) => setImmediate(() => process.send([m, both]))); },
  disconnect() { process.send([worker.isConnected(), worker.disconnect() === worker]); },
  kill() { worker.kill(); },
  killTwice() { worker.kill(); worker.on('disconnect', () => worker.kill()); },
  linger42() { process.on('disconnect', () => setTimeout(() => process.exit(42), 10)); },
  spin() { process.send('spinning'); for (;;); },
  pipeFour() { const pipe = new (require('net').Socket)({ fd: 4 }); pipe.on('data', (data) => pipe.write(data)); pipe.unref(); },
};
roles[process.argv[2]]();
