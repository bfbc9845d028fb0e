const facts = require('./_facts');
const { exec, execFile } = require('child_process');
const MiB = 1024 * 1024;
function run(name, command, options) {
  exec(command, options, (e, out, err) => facts[name] = {
    error: e && e.name, code: e && e.code, message: e && e.message, killed: e && e.killed, signal: e && e.signal, cmd: e && e.cmd,
    out: out.length, err: err.length, start: out.toString().slice(0, 10), errStart: err.toString().slice(0, 10) });
}
run('exactlyDefault', `head -c ${MiB} /dev/zero | tr '\\0' a`);
run('oneMore', `head -c ${MiB + 1} /dev/zero | tr '\\0' a`);
run('limit5', 'echo hello world', { maxBuffer: 5 });
run('limit11Buffer', 'printf "hello world"; exec sleep 0', { maxBuffer: 11, encoding: 'buffer' });
run('limit10Buffer', 'printf "hello world"', { maxBuffer: 10, encoding: 'buffer' });
run('limit0', 'echo x', { maxBuffer: 0 });
run('limit0Silent', 'true', { maxBuffer: 0 });
run('stderr', 'echo hello world >&2', { maxBuffer: 5 });
run('infinity', `head -c ${MiB + 1} /dev/zero | tr '\\0' a`, { maxBuffer: Infinity });
run('cjk', "printf '\\344\\270\\255\\346\\226\\207\\346\\265\\213\\350\\257\\225'", { maxBuffer: 3 });
run('cjkFits', "printf '\\344\\270\\255\\346\\226\\207\\346\\265\\213\\350\\257\\225'", { maxBuffer: 12 });
run('hex', "printf abcdef", { maxBuffer: 5, encoding: 'hex' });
execFile('yes', { maxBuffer: 100 }, (e, out) => facts.execFile = [e.code, e.message, e.cmd, out.length]);
