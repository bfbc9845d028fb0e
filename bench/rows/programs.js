// What starting costs: fork until the first reply, exec of true, and a gibibyte from a spawned program.
const { fork, exec, spawn } = require('node:child_process');
const { now, millisSince, serve } = require('./rounds');
const EXECS = 40, BYTES = 2 ** 30;

const forked = (options) => new Promise((resolve) => {
  const samples = [], start = now();
  const child = fork(`${__dirname}/echo.js`, options);
  child.on('message', () => { samples.push(millisSince(start)); child.disconnect(); });
  child.on('exit', () => resolve(samples));
  child.send('hello');
});

const execs = () => new Promise((resolve) => {
  const samples = [];
  const next = () => {
    if (samples.length === EXECS) return resolve(samples);
    const start = now();
    exec('true', () => { samples.push(millisSince(start)); next(); });
  };
  next();
});

const gibibyte = () => new Promise((resolve) => {
  const start = now();
  const child = spawn('head', ['-c', String(BYTES), '/dev/zero']);
  let read = 0;
  child.stdout.on('data', (chunk) => { read += chunk.length; });
  child.on('close', () => resolve([read / 1e9 / (millisSince(start) / 1e3)]));
});

serve({
  'fork.start': () => forked({}),
  'fork.spare': () => forked({ silent: true }), // Node keeps no process ready: beside a fork that finds one stands a fork
  'exec.true': execs,
  'spawn.output': gibibyte,
});
