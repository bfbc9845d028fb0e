const facts = require('./_facts');
const { fork } = require('child_process');
const seen = facts.seen = [];
const c = fork('_child.js', ['helloThenExit']);
c.on('message', (m) => seen.push(m)).on('exit', (code, s) => { facts.exit = [code, s]; facts.exits = (facts.exits || 0) + 1; }).on('close', () => seen.push('close ' + (facts.exit !== undefined)));
