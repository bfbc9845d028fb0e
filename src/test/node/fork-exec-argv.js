const facts = require('./_facts');
const { fork } = require('child_process');
fork('_child.js', ['execArgv'], { execArgv: ['--stack-size=256', '--no-deprecation'] }).on('message', (m) => { facts.count = m.length; });
