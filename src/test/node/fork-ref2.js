const facts = require('./_facts');
const { fork } = require('child_process');
const seen = facts.seen = [];
fork('_child.js', ['listenTooLate']).on('disconnect', () => seen.push('disconnect')).on('exit', (c, s) => seen.push('exit ' + c + ' ' + s));
