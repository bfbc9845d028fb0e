const facts = require('./_facts');
const { spawn } = require('child_process');
const seen = facts.missing = [];
spawn('no-such-program', { shell: true }).on('error', () => seen.push('error')).on('exit', (c, s) => seen.push([c, s]));
function out(name, child) { let o = ''; child.stdout.on('data', (d) => o += d); child.on('close', () => facts[name] = o); return child; }
facts.args = out('joined', spawn('echo', ['foo', 'a   b', '$((2+3))'], { shell: true })).spawnargs;
out('pipes', spawn('echo bar | tr a-z A-Z', { shell: true }));
out('env', spawn('echo $BAZ', { env: { ...process.env, BAZ: 'buzz' }, shell: true }));
out('named', spawn('echo $0', { shell: '/bin/bash' }));
out('noShell', spawn('echo', ['$HOME', '*', 'a;b']));
facts.spawnfile = spawn('true', { shell: true }).spawnfile;
