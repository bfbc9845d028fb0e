const facts = require('./_facts');
const { fork } = require('child_process');
const execArgv = ['--stack-size=256', '--no-deprecation'];
fork('_child.js', ['execArgv'], { execArgv }).on('message', (m) => { facts.count = m.length; facts.same = m.join() === execArgv.join(); });
