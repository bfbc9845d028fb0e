const facts = require('./_facts');
const { fork } = require('child_process');
// a silent child forks a silent child: what that one writes reaches its parent only
facts.leaked = '';
const c = fork('_child.js', ['silentFamily'], { silent: true });
c.stdout.on('data', (d) => { facts.leaked += d; });
c.stderr.on('data', (d) => { facts.leaked += d; });
c.on('message', (m) => { facts.told = m; }).on('close', (code, s) => { facts.exit = [code, s]; });
