const facts = require('./_facts');
const { fork } = require('child_process');
fork('_child.js', ['touchStdin'], { stdio: ['ipc', 'pipe', 'pipe'] }).on('message', (m) => { facts.stdin = m; }).on('exit', (c, s) => { facts.stdinExit = [c, s]; });
fork('_child.js', ['say', 'x'], { stdio: ['pipe', 'ipc', 'pipe'] }).on('exit', (c, s) => { facts.stdoutExit = [c, s]; });
