const facts = require('./_facts');
const { execFile, execFileSync } = require('child_process');
execFile('sh', ['-c', 'exit 42'], (e) => facts.exit42 = { code: e.code, message: e.message, killed: e.killed, signal: e.signal, cmd: e.cmd });
execFile('printf', ['%s|', 'a b', '$HOME', '*', ';'], (e, out) => facts.literal = out);
execFile('no-such-program', ['x'], (e, out, err) => facts.missing = { code: e.code, message: e.message, cmd: e.cmd, errno: e.errno, syscall: e.syscall, path: e.path, out, err });
const ac = new AbortController();
execFile('sleep', ['20'], { signal: ac.signal }, (e) => facts.abort = { code: e.code, name: e.name, signal: e.signal === undefined, killed: e.killed === undefined, listeners: require('events').getEventListeners(ac.signal, 'abort').length });
ac.abort();
execFile('echo', ['$HOME'], { shell: true }, (e, out) => facts.withShell = out === process.env.HOME + '\n');
facts.same = execFileSync('echo', ['hi'], { encoding: 'utf8' });
try { execFile(''); } catch (e) { facts.emptyFile = [e.code, e.message]; }
