// Two megabytes there and back in five ways, and a message of a few bytes in three.
const { fork } = require('node:child_process');
const { once } = require('node:events');
const { performance } = require('node:perf_hooks');
const { Worker, parentPort } = require('node:worker_threads');

const BIG = 2 << 20;
const TRIPS = 500;
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

async function main() {
  await toWorker(new Worker(__filename));
  await toChild('advanced', 3);
  await toChild('json', 1);
}

async function toWorker(worker) {
  const post = async (value, transfer) => (worker.postMessage(value, transfer), (await once(worker, 'message'))[0]);
  const shared = new SharedArrayBuffer(BIG);
  const bytes = new Uint8Array(BIG).fill(7);
  let moving = new ArrayBuffer(BIG);
  await post('ping');
  await big('shared', 5, () => post({ shared }));
  await big('moved', 5, async () => ({ moving } = await post({ moving }, [moving])));
  await big('copied', 5, () => post({ bytes }));
  await small('worker', () => post('ping'));
  await small('atomics', turns(worker));
  worker.terminate();
}

async function toChild(serialization, times) {
  const child = fork(__filename, ['child'], { serialization });
  const send = (value) => (child.send(value), once(child, 'message'));
  await send('ping');
  await big(serialization, times, () => send({ bytes: Buffer.alloc(BIG, 7) }));
  if (serialization === 'json') await small('fork', () => send('ping'));
  child.disconnect();
}

async function big(way, times, trip) {
  for (let i = 0; i < times; i++) tell(`big.${way}`, await took(trip));
}

async function small(way, trip) {
  for (let round = 0; round < 4; round++) {
    const millis = await took(async () => {
      for (let i = 0; i < TRIPS; i++) await trip();
    });
    if (round > 0) tell(`small.${way}`, (1000 * millis) / TRIPS);
  }
}

async function took(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Two threads in turns: whoever sees that it is not its turn sleeps until the other has changed the number. */
function turns(worker) {
  const turn = new Int32Array(new SharedArrayBuffer(4));
  worker.postMessage({ turn });
  return () => {
    Atomics.store(turn, 0, 1);
    Atomics.notify(turn, 0);
    Atomics.wait(turn, 0, 1);
  };
}

function otherTurns(turn) {
  for (;;) {
    Atomics.wait(turn, 0, 0);
    Atomics.store(turn, 0, 0);
    Atomics.notify(turn, 0);
  }
}

function answer(value) {
  if (value.turn) otherTurns(value.turn);
  else if (parentPort) parentPort.postMessage(value, value.moving ? [value.moving] : []);
  else process.send(value);
}

if (parentPort || process.argv.length > 2) (parentPort ?? process).on('message', answer);
else main();
