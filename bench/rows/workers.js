// Worker threads: start, messages, 64 MiB copied and transferred, one shared word, and a recursion.
const { Worker } = require('node:worker_threads');
const { now, millisSince, perSecond, tell } = require('./sample');
const STARTS = 15, ONE_BY_ONE = 30_000, STREAM = 200_000, BYTES = 64 << 20, COPIES = 4, TRANSFERS = 20, ADDS = 10_000_000;
const worker = (workerData) => new Worker(`${__dirname}/worker-side.js`, { workerData });
const reply = (from) => new Promise((resolve) => from.once('message', resolve));

async function starts() {
  for (let i = 0; i < STARTS; i++) {
    const start = now();
    const one = worker();
    one.postMessage(1);
    await reply(one);
    tell('worker.start', millisSince(start));
    await one.terminate();
  }
}

function roundTrips() {
  const one = worker();
  let left = 2 * ONE_BY_ONE, start;
  one.on('message', () => {
    if (--left === ONE_BY_ONE) start = now();
    if (left === 0) {
      tell('worker.round_trips', perSecond(ONE_BY_ONE, start));
      one.terminate();
    } else one.postMessage(1);
  });
  one.postMessage(1);
  return new Promise((resolve) => one.on('exit', resolve));
}

async function stream() { // twice before it counts
  const one = worker({ count: STREAM });
  for (let round = 0; round < 4; round++) {
    const start = now();
    for (let i = 0; i < STREAM; i++) one.postMessage(i);
    await reply(one);
    if (round > 1) tell('worker.pipelined', perSecond(STREAM, start));
  }
  await one.terminate();
}

async function bytes(transfer) { // a transfer is two threads that wake each other: that wants more rounds than copying
  const one = worker();
  one.postMessage(1);
  await reply(one);
  const warmUp = transfer ? TRANSFERS : 1, count = transfer ? TRANSFERS : COPIES;
  for (let round = 1; round <= warmUp + count; round++) {
    const buffer = new ArrayBuffer(BYTES);
    const content = new Uint8Array(buffer);
    for (let i = 0; i < BYTES; i += 4096) content[i] = 1; // else one side would have memory and the other the promise of it
    const start = now();
    one.postMessage(buffer, transfer ? [buffer] : []);
    await reply(one);
    if (round > warmUp) tell(transfer ? 'bytes.transfer' : 'bytes.copy', millisSince(start));
  }
  await one.terminate();
}

async function adds() { // both begin at a message, the first time to warm up
  const words = new SharedArrayBuffer(4);
  const two = [worker({ words }), worker({ words })];
  for (const times of [1_000, ADDS, ADDS]) {
    const start = now();
    const done = two.map(reply);
    for (const one of two) one.postMessage({ times });
    await Promise.all(done);
    if (times === ADDS) tell('atomics.add', perSecond(2 * ADDS, start));
  }
  for (const one of two) await one.terminate();
}

async function compute() {
  const one = worker();
  one.postMessage(1);
  await reply(one);
  const start = now();
  one.postMessage('heavy');
  await reply(one);
  tell('fibonacci', millisSince(start));
  await one.terminate();
}

(async () => {
  await starts();
  await roundTrips();
  await stream();
  await bytes(false);
  await bytes(true);
  await adds();
  await compute();
})();
