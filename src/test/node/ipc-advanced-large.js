const facts = require('./_facts');
const { fork } = require('child_process');
const got = facts.got = [];
const c = fork('_child.js', ['large'], { serialization: 'advanced' });
c.on('message', (m) => got.push([m.length, m[0], m.every((b) => b === m[0])]));
