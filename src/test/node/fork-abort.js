const facts = require('./_facts');
const { fork } = require('child_process');
function run(name, options, reason, when) {
  const ac = new AbortController();
  const seen = facts[name] = [];
  if (when === 'before') ac.abort(reason);
  const c = fork('_child.js', ['busy'], { signal: ac.signal, ...options });
  c.on('error', (e) => seen.push([e.name, e.code, e.cause instanceof Error ? e.cause.message : e.cause]));
  c.on('exit', (code, s) => { seen.push([code, s]); if (when === 'after') ac.abort(reason); });
  if (when === 'later') setTimeout(() => ac.abort(reason), 20);
  if (when === 'after') c.kill();
}
run('later', {}, 'boom', 'later');
run('before', {}, new Error('boom'), 'before');
run('killSignal', { killSignal: 'SIGKILL' }, 'boom', 'later');
run('after', {}, 'boom', 'after');
