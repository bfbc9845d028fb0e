const facts = require('./_facts');
const { exec } = require('child_process');
function run(name, options) {
  const c = exec('exec sleep 20', options, (e, out, err) => facts[name] = { killed: e.killed, code: e.code, signal: e.signal, cmd: e.cmd, out, err, childKilled: c.killed });
}
run('term', { timeout: 1 });
run('kill', { timeout: 1, killSignal: 'SIGKILL' });
run('number', { timeout: 1, killSignal: 9 });
exec('true', { timeout: 10000 }, (e) => facts.inTime = e);
