const facts = require('./_facts');
const { fork } = require('child_process');
const seen = facts.seen = [];
const c = fork('_child.js', ['disconnectListener'], { silent: true });
c.on('message', (m) => { seen.push(m); if (m === '2') c.disconnect(); });
c.stdout.on('data', (d) => seen.push(String(d).trim()));
c.on('exit', (code, s) => { facts.exit = [code, s]; });
