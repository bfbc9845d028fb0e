// The times that bench/Measure.java takes of forkshop; each line is a name and a number.
const { fork, exec, spawn } = require('node:child_process');
const echo = `${__dirname}/echo.js`;
const FORKS = 10, EXECS = 20, WARM_UP = 20_000, ROUND_TRIPS = 5_000, PIPELINED = 50_000, BYTES = 2 ** 30;

function timer(name, share) {
  const start = process.hrtime.bigint();
  return () => console.log(name, Number(process.hrtime.bigint() - start) / 1e6 * share);
}

function forks(left, then) {
  if (left === 0) return then();
  const report = timer('fork_ms', 1);
  const child = fork(echo);
  child.on('message', () => { report(); child.disconnect(); });
  child.on('exit', () => forks(left - 1, then));
  child.send('hello');
}

function execs(left, then) {
  if (left === 0) return then();
  const report = timer('exec_ms', 1);
  exec('true', () => { report(); execs(left - 1, then); });
}

function roundTrips(then) {
  const child = fork(echo);
  let next, left;
  child.on('message', () => next());
  child.on('exit', then);
  const oneByOne = (times, done) => {
    left = times;
    next = () => --left === 0 ? done() : child.send('hello');
    child.send('hello');
  };
  const pipelined = () => {
    const report = timer('pipelined_ms', 1 / PIPELINED);
    left = PIPELINED;
    next = () => { if (--left === 0) { report(); child.disconnect(); } };
    for (let i = 0; i < PIPELINED; i++) child.send('hello');
  };
  oneByOne(WARM_UP, () => {
    const report = timer('round_trip_ms', 1 / ROUND_TRIPS);
    oneByOne(ROUND_TRIPS, () => { report(); pipelined(); });
  });
}

function gibibyte(then) {
  const report = timer('spawn_gib_ms', 1);
  const child = spawn('head', ['-c', String(BYTES), '/dev/zero']);
  let read = 0;
  child.stdout.on('data', chunk => { read += chunk.length; });
  child.on('close', () => { if (read === BYTES) report(); then(); });
}

forks(FORKS, () => execs(EXECS, () => roundTrips(() => gibibyte(() => {}))));
