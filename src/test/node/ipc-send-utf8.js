const facts = require('./_facts');
const { fork } = require('child_process');
fork('_child.js', ['utf8']).on('message', (m) => { facts.length = m.length; facts.same = m === 'ßü'.repeat(199998); });
