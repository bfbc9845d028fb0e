const facts = require('./_facts');
const { spawn } = require('child_process');
const cat = spawn('cat');
let out = '';
cat.stdout.on('data', (d) => out += d);
cat.on('close', (c) => { facts.out = out; facts.code = c; });
const one = spawn('echo', ['hello'], { stdio: ['ignore', cat.stdin, 'inherit'] });
one.on('exit', () => {
  const two = spawn('echo', ['world'], { stdio: ['ignore', cat.stdin, 'inherit'] });
  two.on('exit', () => cat.stdin.end('foobar'));
});
facts.oneHasStdout = !!one.stdout;
