const facts = require('./_facts');
const { fork } = require('child_process');
facts.got = {};
for (const word of ['pipe', 'ignore']) fork('_child.js', ['outputAndMessage'], { stdio: word }).on('message', (m) => { facts.got[word] = [m]; }).on('close', (c, s) => { facts.got[word].push(c, s); });
