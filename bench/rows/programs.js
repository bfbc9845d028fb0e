// What starting costs: fork until the first reply, exec of true, and a gibibyte from a spawned program.
const { fork, exec, spawn } = require('node:child_process');
const { now, millisSince, tell } = require('./sample');
const FORKS = 6, EXECS = 40, BYTES = 2 ** 30;

function forks(figure, options, left, then) {
  if (left === 0) return then();
  const start = now();
  const child = fork(`${__dirname}/echo.js`, options);
  child.on('message', () => { tell(figure, millisSince(start)); child.disconnect(); });
  child.on('exit', () => forks(figure, options, left - 1, then));
  child.send('hello');
}

function execs(left, then) {
  if (left === 0) return then();
  const start = now();
  exec('true', () => { tell('exec.true', millisSince(start)); execs(left - 1, then); });
}

function gibibyte(then) {
  const start = now();
  const child = spawn('head', ['-c', String(BYTES), '/dev/zero']);
  let read = 0;
  child.stdout.on('data', (chunk) => { read += chunk.length; });
  child.on('close', () => { tell('spawn.output', read / 1e9 / (millisSince(start) / 1e3)); then(); });
}

const rest = () => execs(EXECS, () => gibibyte(() => gibibyte(() => {})));
// Node keeps no process ready: beside a fork that finds one stands a fork.
forks('fork.start', {}, FORKS, () => forks('fork.spare', { silent: true }, FORKS, rest));
