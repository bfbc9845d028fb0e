const facts = require('./_facts');
const { fork } = require('child_process');
const c = fork('_child.js', ['sendCallback']);
c.on('message', (m) => { facts.message = m; }).on('exit', (code, s) => { facts.exit = [code, s]; });
