// What the programs fork-*.js and ipc-*.js fork: one small child a case, chosen by its first argument.
const [, , what, ...rest] = process.argv;
const children = {
  nothing() {},
  helloThenExit() { process.send('hello', () => process.exit(0)); },
  echo() { process.on('message', (m) => process.send(m)); },
  say() { process.send(rest); },
  execArgv() {
    if (rest.length === 0) require('child_process').fork(__filename, ['execArgv', 'grand']).on('message', (m) => process.send(m));
    else process.send(process.execArgv);
  },
  execPath() { process.send(process.execPath); process.once('message', (m) => process.send(m)); },
  env() { process.send([process.env.MARK === undefined ? null : process.env.MARK, rest]); },
  disconnectListener() {
    process.on('disconnect', () => console.log('3'));
    setTimeout(() => process.send('1'), 10);
    setTimeout(() => process.send('2'), 60);
  },
  listenTooLate() { process.disconnect(); setTimeout(() => process.on('message', () => {}), 100); },
  busy() { setInterval(() => {}, 1000); },
  stdio() { process.stdout.write('out'); process.stderr.write('err'); require('fs').writeSync(4, 'four'); },
  outputAndMessage() { console.log('out'); process.send('hi'); },
  once() { process.once('message', (m) => process.send({ got: m })); },
  chatter() { console.log('out'); console.error('err'); process.once('message', (m) => process.send(m)); },
  silentFamily() {
    const told = { out: '', err: '', got: [] };
    const c = require('child_process').fork(__filename, ['chatter'], { silent: true });
    c.stdout.on('data', (d) => { told.out += d; });
    c.stderr.on('data', (d) => { told.err += d; });
    c.on('message', (m) => told.got.push(m)).on('close', (code, s) => process.send({ ...told, exit: [code, s] }));
    c.send('hello');
  },
  inheritFamily() {
    const { fork, spawn, spawnSync } = require('child_process');
    spawnSync('echo', ['hello'], { stdio: 'inherit' });
    spawn('sh', ['-c', 'head -c 100000 /dev/zero'], { stdio: 'inherit' }).on('exit', (c, s) => {
      process.send([c, s]);
      fork(__filename, ['outputAndMessage'], { stdio: 'inherit' }).on('message', (m) => process.send(m)).on('close', (code, sig) => process.send([code, sig]));
    });
  },
  detachedParent() { const c = require('child_process').spawn('sleep', ['60'], { detached: true, stdio: 'ignore' }); c.unref(); process.send(c.pid); },
  internal() { process.send({ cmd: 'fooNODE_' }); process.send({ cmd: 'NODE_x' }); process.send({ cmd: 'bar' }); },
  sendCallback() { process.send('ok', (e) => process.exit(e === null ? 0 : 3)); },
  large() { for (let i = 0; i < 4; i++) process.send(new Uint8Array(8 * 1024 * 1024).fill(i)); },
  many() { let n = 0; (function next() { if (n === 10) process.disconnect(); else process.send(new Uint8Array(65521).fill(n++), next); })(); },
  utf8() { process.send('ßü'.repeat(199998)); },
  touchStdin() { process.stdin; process.send('touched'); },
  crash() { throw new Error('crashed on purpose'); },
  exitSeven() { process.exit(7); },
  connectedTwice() {
    const seen = [process.connected];
    process.on('disconnect', () => { seen.push('disconnect', process.connected); console.log(JSON.stringify(seen)); });
    process.send('ready');
  },
  lengthOnly() { require('fs').writeSync(Number(process.env.NODE_CHANNEL_FD || 3), Buffer.alloc(4)); },
};
children[what]();
