const facts = require('./_facts');
const { fork } = require('child_process');
const got = facts.got = [];
fork('_child.js', ['many'], { serialization: 'advanced' }).on('message', (m) => got.push([m.length, m[0], m.every((b) => b === m[0])]));
