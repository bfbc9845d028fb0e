const facts = require('./_facts');
const { spawn } = require('child_process');
const seen = facts.events = [];
const child = spawn('no-such-program', ['a', 'b']);
facts.hasPid = child.pid !== undefined;
facts.hasStdin = !!child.stdin; facts.hasStdout = !!child.stdout;
child.on('spawn', () => seen.push('spawn'));
child.on('error', (e) => {
  seen.push('error');
  Object.assign(facts, { code: e.code, errno: e.errno, syscall: e.syscall, path: e.path, spawnargs: e.spawnargs, message: e.message });
});
child.on('exit', () => seen.push('exit'));
child.on('close', (c, s) => seen.push(`close ${c} ${s}`));
