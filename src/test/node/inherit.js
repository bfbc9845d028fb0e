const facts = require('./_facts');
const { fork } = require('child_process');
// what the children of a child inherit are our pipes
let out = '';
const told = facts.told = [];
const c = fork('_child.js', ['inheritFamily'], { silent: true });
c.stdout.setEncoding('latin1').on('data', (d) => { out += d; });
c.on('message', (m) => told.push(m)).on('close', (code, s) => { facts.exit = [code, s]; facts.out = [out.slice(0, 6), out.slice(-4), out.length]; });
