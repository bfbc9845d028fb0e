const facts = require('./_facts');
const { spawn } = require('child_process');
process.on('uncaughtException', (e) => (facts.uncaught ??= []).push(e.code));
spawn('no-such-program');
const c = spawn('true');
c.on('exit', () => setTimeout(() => {
  c.stdin.write('x', (e) => facts.callback = e.code);
}, 10));
