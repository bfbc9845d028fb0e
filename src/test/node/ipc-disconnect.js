const facts = require('./_facts');
const { fork } = require('child_process');
const seen = facts.seen = [];
const c = fork('_child.js', ['connectedTwice'], { silent: true });
c.stdout.on('data', (d) => { facts.child = JSON.parse(d); });
c.on('message', () => {
  c.on('disconnect', () => seen.push('disconnect'));
  seen.push(c.connected);
  c.disconnect();
  seen.push(c.connected);
  try { c.disconnect(); } catch (e) { seen.push(e.code); }
  c.send('x', (e) => seen.push(e.code));
});
c.on('exit', (code, s) => { facts.exit = [code, s]; });
