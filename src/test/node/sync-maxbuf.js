const facts = require('./_facts');
const { execFileSync, execSync, spawnSync } = require('child_process');
const hello = ['-c', 'printf "hello, world!!\\n"; [ $# = 0 ] || exec sleep 20', 'sh', 'stay'];
const MiB = 1024 * 1024;
const zeros = (n) => `head -c ${n} /dev/zero | tr '\\0' a; echo`;
function thrown(name, f) {
  try { facts[name] = f().length; } catch (e) { facts[name] = { code: e.code, errno: e.errno, message: e.message, out: e.stdout.length, err: e.stderr.length, status: e.status, signal: e.signal, syscall: e.syscall, path: e.path }; }
}
thrown('execFileOne', () => execFileSync('sh', hello, { maxBuffer: 1 }));
thrown('execFileInfinity', () => execFileSync('sh', hello.slice(0, 2), { maxBuffer: Infinity }));
thrown('execFits', () => execSync(zeros(MiB - 1)));
try { execSync(zeros(MiB)); } catch (e) { facts.execOver = [e.code, e.stdout.length > MiB - 65536]; }
const r = spawnSync('sh', hello, { maxBuffer: 1 });
facts.spawnSync = { code: r.error.code, errno: r.error.errno, out: String(r.stdout), status: r.status, signal: r.signal };
facts.zeroIsNoLimit = spawnSync('printf', ['hello'], { maxBuffer: 0 }).stdout.length;
const file = (n) => ['-c', zeros(n)];
thrown('execFileFits', () => execFileSync('sh', file(MiB - 1)));
try { execFileSync('sh', file(MiB)); } catch (e) { facts.execFileOver = [e.code, e.stdout.length > MiB - 65536]; }
const f = spawnSync('sh', file(MiB - 1));
facts.spawnSyncFits = [f.error === undefined, f.stdout.length, f.status];
thrown('execOne', () => execSync('printf "hello, world!!\\n"; exec sleep 20', { maxBuffer: 1 }));
