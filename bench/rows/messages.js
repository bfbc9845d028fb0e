// Messages to a forked child and back: one at a time, then fifty thousand under way.
const { fork } = require('node:child_process');
const { now, perSecond, tell } = require('./sample');
const WARM_UP = 20_000, ONE_BY_ONE = 20_000, PIPELINED = 50_000;

const child = fork(`${__dirname}/echo.js`);
let next, left;
child.on('message', () => next());

const oneByOne = (times, then) => {
  left = times;
  next = () => (--left === 0 ? then() : child.send('hello'));
  child.send('hello');
};
const pipelined = (times, then) => {
  left = times;
  next = () => { if (--left === 0) then(); };
  for (let i = 0; i < times; i++) child.send('hello');
};
const timed = (figure, times, work, then) => {
  const start = now();
  work(times, () => { tell(figure, perSecond(times, start)); then(); });
};

oneByOne(WARM_UP, () => timed('ipc.round_trips', ONE_BY_ONE, oneByOne, () =>
  pipelined(PIPELINED, () => timed('ipc.pipelined', PIPELINED, pipelined, () =>
    timed('ipc.pipelined', PIPELINED, pipelined, () => child.disconnect())))));
