const facts = require('./_facts');
const { fork } = require('child_process');
const normal = facts.normal = []; const internal = facts.internal = [];
const c = fork('_child.js', ['internal']);
c.on('message', (m) => normal.push(m.cmd));
c.on('internalMessage', (m) => { if (m.cmd === 'NODE_x') internal.push(m.cmd); });
