const facts = require('./_facts');
const { exec, execFile } = require('child_process');
const { promisify } = require('util');
const run = promisify(exec), runFile = promisify(execFile);
const shape = (e) => ({ name: e.name, code: e.code, message: e.message, signal: e.signal, cause: e.cause instanceof Error ? e.cause.message : e.cause, out: e.stdout, cmd: e.cmd });
async function later(name, start, reason) {
  const ac = new AbortController();
  const p = start(ac.signal);
  reason === undefined ? ac.abort() : ac.abort(reason);
  await p.then(() => facts[name] = 'resolved', (e) => facts[name] = shape(e));
}
const viaExec = (signal) => run('exec sleep 20', { signal });
const viaFile = (signal) => runFile('sleep', ['20'], { signal });
later('exec', viaExec); later('execError', viaExec, new Error('boom')); later('execString', viaExec, 'boom');
later('file', viaFile);
for (const [name, f] of [['before', viaExec], ['beforeFile', viaFile]])
  f(AbortSignal.abort()).then(() => facts[name] = 'resolved', (e) => facts[name] = shape(e));
viaExec(AbortSignal.abort(new Error('boom'))).catch((e) => facts.beforeError = shape(e));
viaExec(AbortSignal.abort('why')).catch((e) => facts.beforeString = shape(e));
