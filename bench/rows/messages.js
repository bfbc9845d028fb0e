// Messages to a forked child and back: one at a time, and fifty thousand under way.
const { fork } = require('node:child_process');
const { now, perSecond, serve } = require('./rounds');
const ONE_BY_ONE = 3_000, PIPELINED = 50_000;

const child = fork(`${__dirname}/echo.js`);
let next = () => serve({ 'ipc.round_trips': oneByOne, 'ipc.pipelined': pipelined });
let left;
child.on('message', () => next());

const oneByOne = () => new Promise((resolve) => {
  const start = now();
  left = ONE_BY_ONE;
  next = () => (--left === 0 ? resolve([perSecond(ONE_BY_ONE, start)]) : child.send('hello'));
  child.send('hello');
});
const pipelined = () => new Promise((resolve) => {
  const start = now();
  left = PIPELINED;
  next = () => { if (--left === 0) resolve([perSecond(PIPELINED, start)]); };
  for (let i = 0; i < PIPELINED; i++) child.send('hello');
});

child.send('are you there?');
