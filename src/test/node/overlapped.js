const facts = require('./_facts');
const { spawn } = require('child_process');
const child = spawn('cat', { stdio: ['overlapped', 'overlapped', 'overlapped'] });
let n = 0;
child.stdout.on('data', (d) => {
  n = Number(d) + 1;
  if (n <= 200) child.stdin.write(String(n)); else child.stdin.end();
});
child.stdin.write('0');
child.on('close', (c) => { facts.n = n; facts.code = c; });
