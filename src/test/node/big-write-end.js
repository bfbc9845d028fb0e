const facts = require('./_facts');
const { spawn } = require('child_process');
const child = spawn('wc', ['-c']);
let length = 1, sent = 0, full;
do { const b = Buffer.alloc(length, 'x'); sent += length; length *= 2; full = child.stdin.write(b); } while (full);
for (let i = 0; i < 100; i++) { child.stdin.write(Buffer.alloc(length, 'x')); sent += length; }
child.stdin.end();
let out = '';
child.stdout.on('data', (d) => out += d);
child.on('close', (c) => { facts.same = Number(out) === sent; facts.code = c; });
