const facts = require('./_facts');
const { spawnSync, execSync } = require('child_process');
function run(name, options) {
  const r = spawnSync('sleep', ['20'], { timeout: 50, ...options });
  facts[name] = { code: r.error && r.error.code, errno: r.error && r.error.errno, syscall: r.error && r.error.syscall, status: r.status, signal: r.signal };
}
run('term', {}); run('kill', { killSignal: 'SIGKILL' }); run('number', { killSignal: 9 });
try { spawnSync('true', { killSignal: 'SIGFOO' }); } catch (e) { facts.unknown = e.code; }
try { execSync('exec sleep 20', { timeout: 50 }); } catch (e) { facts.execSync = { code: e.code, message: e.message, status: e.status, signal: e.signal, hasPid: e.pid > 0, out: String(e.stdout) }; }
