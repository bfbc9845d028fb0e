// ulimit -n is set by the shell that runs this again
const { exec, spawn, spawnSync } = require('child_process');
if (!process.env.LOW) {
  const r = spawnSync('sh', ['-c', 'ulimit -n 64; exec "$0" "$1"', process.execPath, __filename], { env: { ...process.env, LOW: '1' }, encoding: 'utf8' });
  process.stdout.write(r.stdout);
} else {
  const facts = require('./_facts');
  const fs = require('fs');
  const fds = [];
  try { for (;;) fds.push(fs.openSync('/dev/null')); } catch { /* full */ }
  const seen = facts.events = [];
  const c = spawn('true');
  facts.streams = [c.stdin === undefined, c.stdout === undefined, c.stderr === undefined, c.stdio === undefined];
  c.on('error', (e) => seen.push(e.code)).on('exit', () => seen.push('exit')).on('close', () => seen.push('close'));
  exec('true', (e, out, err) => facts.exec = [e.code, out, err]);
  facts.sync = spawnSync('true').error.code;
  setTimeout(() => fds.forEach((f) => fs.closeSync(f)), 20);
}
