// Makes pictures small by a loop over their pixels: in one worker, in a worker each, in a pool of two.
const { once } = require('node:events');
const { Worker, parentPort } = require('node:worker_threads');

const WIDTH = 1600;
const HEIGHT = 1200;
const BY = 4;
const MIB = 1 << 20;
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const base = process.memoryUsage().rss;
const began = performance.now();
const sinceBegin = () => Math.round(performance.now() - began);

async function main() {
  await measured('alone', 1, 4);
  await measured('each', 4, 4);
  await measured('pool', 2, 12);
  await measured('crowd', 12, 12);
}

async function measured(way, workers, pictures) {
  let most = base;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
  const start = performance.now();
  await share(way, workers, pictures);
  tell(`took.${way}`, performance.now() - start);
  tell(`memory.${way}`, (most - base) / MIB);
  clearInterval(timer);
}

/** So many workers share the pictures: who is done takes the next. */
async function share(way, workers, pictures) {
  const album = Array.from({ length: pictures }, (_, number) => number);
  const lane = (i) => way !== 'crowd' && `lane.${way} ${i + 1}`; // a crowd would fill the screen
  await Promise.all(Array.from({ length: workers }, (_, i) => hire(lane(i), album)));
}

async function hire(lane, album) {
  const worker = new Worker(__filename);
  while (album.length > 0) {
    const from = sinceBegin();
    worker.postMessage(album.shift());
    await once(worker, 'message');
    if (lane) tell(lane, [from, sinceBegin()]);
  }
  await worker.terminate();
}

// ---- the work

function paint(number) {
  const big = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let i = 0; i < big.length; i++) big[i] = (i * 31 + number) >> 3;
  return big;
}

function shrink(big) {
  const small = new Uint8Array((WIDTH / BY) * (HEIGHT / BY) * 3);
  let at = 0;
  for (let y = 0; y < HEIGHT; y += BY) {
    for (let x = 0; x < WIDTH; x += BY) {
      for (let colour = 0; colour < 3; colour++) small[at++] = mean(big, x, y, colour);
    }
  }
  return small;
}

/** The mean of a colour around a point: soft, as a good picture wants it. */
function mean(big, middleX, middleY, colour) {
  let sum = 0;
  let count = 0;
  for (let y = Math.max(0, middleY - BY); y < Math.min(HEIGHT, middleY + BY); y++) {
    for (let x = Math.max(0, middleX - BY); x < Math.min(WIDTH, middleX + BY); x++, count++) {
      sum += big[(y * WIDTH + x) * 3 + colour];
    }
  }
  return sum / count;
}

if (parentPort) parentPort.on('message', (number) => parentPort.postMessage(shrink(paint(number)).length));
else main();
