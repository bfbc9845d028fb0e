const facts = require('./_facts');
const { exec } = require('child_process');
exec('pwd', { cwd: '/dev' }, (e, out, err) => facts.cwd = [e, out, err]);
exec('echo "$0" $((1+2)); echo oops >&2', (e, out, err) => facts.shell = [e, out, err]);
const c = exec('env', { env: { HELLO: 'WORLD' } }, (e, out) => facts.env = [e, out.includes('HELLO=WORLD'), out.includes('HOME=')]);
facts.dataIsString = [];
c.stdout.on('data', (d) => facts.dataIsString.push(typeof d));
exec('exit 3', (e, out, err) => facts.exit3 = { code: e.code, killed: e.killed, signal: e.signal, cmd: e.cmd, message: e.message, name: e.name });
exec('echo a; echo b >&2; kill -TERM $$', (e, out, err) => facts.signalled = { code: e.code, killed: e.killed, signal: e.signal, cmd: e.cmd, message: e.message, out, err });
const unknown = exec('no-such-command-x', (e, out, err) => facts.unknown = { code: e.code, mentions: err.includes('no-such-command-x'), starts: e.message.startsWith('Command failed: no-such-command-x\n') });
facts.stderrIsString = [];
unknown.stderr.on('data', (d) => facts.stderrIsString.push(typeof d));
exec('echo x', { shell: '/no/such/shell' }, (e, out, err) => facts.badShell = { code: e.code, message: e.message, cmd: e.cmd, out, err });
exec('echo $0', { shell: '/bin/bash' }, (e, out) => facts.otherShell = out);
facts.spawnfile = exec('true').spawnfile;
facts.spawnargs = exec('true').spawnargs;
for (const bad of [1, null]) { try { exec(bad); } catch (e) { facts['bad' + bad] = e.code; } }
try { exec('echo \0'); } catch (e) { facts.nullByte = e.code; }
