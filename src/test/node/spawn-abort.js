const facts = require('./_facts');
const { spawn } = require('child_process');
function run(name, options, abort) {
  const ac = new AbortController();
  const seen = facts[name] = [];
  const c = spawn('sleep', ['20'], { signal: ac.signal, ...options });
  c.on('error', (e) => seen.push([e.name, e.code, e.cause instanceof Error ? e.cause.message : e.cause]));
  c.on('exit', (code, s) => seen.push([code, s]));
  abort(ac, c);
}
run('now', {}, (ac) => ac.abort());
run('nowString', {}, (ac) => ac.abort('boom'));
run('nowError', {}, (ac) => ac.abort(new Error('boom')));
run('later', {}, (ac) => setTimeout(() => ac.abort(), 5));
run('killSignal', { killSignal: 'SIGKILL' }, (ac) => ac.abort());
const seen = facts.before = [];
spawn('sleep', ['20'], { signal: AbortSignal.abort() }).on('error', (e) => seen.push([e.name, e.cause.message])).on('exit', (c, s) => seen.push([c, s]));
const ac = new AbortController();
const after = facts.after = [];
spawn('true', { signal: ac.signal }).on('exit', (c, s) => { after.push([c, s]); ac.abort(); }).on('error', () => after.push('error'));
