const facts = require('./_facts');
const { fork } = require('child_process');
const run = (name, what) => { const c = fork('_child.js', [what], { silent: true }); let err = ''; c.stderr.on('data', (d) => { err += d; }); c.on('close', (code, s) => { facts[name] = [code, s, err.includes('crashed on purpose'), err.includes('\n    at ')]; }); };
run('crash', 'crash');
run('seven', 'exitSeven');
