const facts = require('./_facts');
const { spawn } = require('child_process');
const c = spawn('sleep', ['60'], { stdio: 'ignore' });
c.on('exit', () => facts.exit = true);
c.unref();
const start = Date.now();
process.prependListener('exit', () => { facts.soon = Date.now() - start < 5000; process.kill(c.pid, 'SIGKILL'); });
