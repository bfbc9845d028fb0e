// Worker threads: start, messages, 64 MiB copied and transferred, one shared word, and a recursion.
const { once } = require('node:events');
const { Worker } = require('node:worker_threads');
const { now, millisSince, perSecond, reply, serve } = require('./rounds');
const STARTS = 10, ONE_BY_ONE = 5_000, STREAM = 200_000, BYTES = 64 << 20, COPIES = 2, TRANSFERS = 5, ADDS = 10_000_000;

const worker = (workerData) => new Worker(`${__dirname}/worker-side.js`, { workerData });
const online = {};
async function peer(name, workerData) { // lives from the first round that needs it; its start is not measured
  if (!online[name]) {
    online[name] = worker(workerData);
    await once(online[name], 'online');
  }
  return online[name];
}

async function starts() {
  const samples = [];
  for (let i = 0; i < STARTS; i++) {
    const start = now();
    const one = worker();
    one.postMessage(1);
    await reply(one);
    samples.push(millisSince(start));
    await one.terminate();
  }
  return samples;
}

async function roundTrips() {
  const echo = await peer('echo');
  const start = now();
  let left = ONE_BY_ONE;
  return new Promise((resolve) => {
    const next = () => {
      if (--left === 0) {
        resolve([perSecond(ONE_BY_ONE, start)]);
        echo.off('message', next);
      } else echo.postMessage(1);
    };
    echo.on('message', next);
    echo.postMessage(1);
  });
}

async function stream() {
  const counter = await peer('counter', { count: STREAM });
  const start = now();
  for (let i = 0; i < STREAM; i++) counter.postMessage(i);
  await reply(counter);
  return [perSecond(STREAM, start)];
}

async function bytes(transfer, many) {
  const taker = await peer('taker');
  const samples = [];
  while (samples.length < many) {
    const buffer = new ArrayBuffer(BYTES);
    const content = new Uint8Array(buffer);
    for (let i = 0; i < BYTES; i += 4096) content[i] = 1; // else one side would have memory and the other the promise of it
    const start = now();
    taker.postMessage(buffer, transfer ? [buffer] : []);
    await reply(taker);
    samples.push(millisSince(start));
  }
  return samples;
}

const words = new SharedArrayBuffer(4);
async function adds() { // both begin at a message
  const adders = [await peer('adder', { words }), await peer('other adder', { words })];
  const start = now();
  const done = adders.map(reply);
  for (const adder of adders) adder.postMessage({ times: ADDS });
  await Promise.all(done);
  return [perSecond(ADDS * adders.length, start)];
}

async function compute() {
  const echo = await peer('echo');
  const start = now();
  echo.postMessage('heavy');
  await reply(echo);
  return [millisSince(start)];
}

serve({
  'worker.start': starts,
  'worker.round_trips': roundTrips,
  'worker.pipelined': stream,
  'bytes.copy': () => bytes(false, COPIES),
  'bytes.transfer': () => bytes(true, TRANSFERS),
  'atomics.add': adds,
  'fibonacci': compute,
});
