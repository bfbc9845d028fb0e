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
  listen(port, twice) {
    serve(port, () => { if (twice) serve(port, () => {}); });
  },
  listenThenExit42() { serve(0, () => process.exit(42)); },
  listenThenDisconnect(port) { serve(port, () => worker.disconnect()); },
  listenAgain() {
    const first = serve(0, () => first.close(() => serve(0, () => process.send('again'))));
  },
  listenUnreferenced() {
    const server = serve(0, () => { server.ref(); server.unref(); process.channel.unref(); });
  },
  listenWithoutChannel() { serve(0, () => process.channel.unref()); },
};
const told = (server) => server.on('error', (e) => {
  process.send({ error: e.code, syscall: e.syscall, message: e.message.replace(/:\d+$/, ':PORT'), port: e.port > 0 });
  worker.disconnect();
});
const serve = (port, then) => told(require('http').createServer((request, response) => response.end(String(worker.id)))).listen(+port, '127.0.0.1', then);
roles[process.argv[2]](...process.argv.slice(3));
