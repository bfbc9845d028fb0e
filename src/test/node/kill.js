const facts = require('./_facts');
const { spawn } = require('child_process');
const cat = spawn('cat');
const seen = facts.events = [];

cat.on('exit', (c, s) => { seen.push(`exit ${c} ${s}`); seen.sort(); facts.after = [cat.exitCode, cat.signalCode, cat.killed, cat.kill(), cat.kill(0)]; });
facts.before = [cat.killed, cat.signalCode, cat.exitCode];
facts.sent = cat.kill();
facts.right = [cat.killed, cat.signalCode];
const other = spawn('cat');
facts.probe = other.kill(0);
for (const bad of ['foo', 500, 'SIGFOO', 34]) { try { other.kill(bad); } catch (e) { facts['bad ' + bad] = [e.code, e.message]; } }
facts.lower = other.kill('sigcont');
other.on('exit', (c, s) => facts.other = [c, s]);
other.stdin.end();
const trap = spawn('sh', ['-c', 'trap "echo got; exit 7" USR1; echo ready; while :; do sleep 0.01; done']);
trap.stdout.once('data', () => trap.kill(process.platform === 'linux' ? 10 : 30));
trap.on('close', (c, s) => facts.handled = [c, s, trap.killed]);
