// What a worker tells of its life, in which order, whatever way it ends.
const { Worker, workerData, parentPort } = require('node:worker_threads');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

async function main() {
  for (const way of ['end', 'throw', 'exit', 'stop']) await life(way);
}

function life(way) {
  const events = [];
  const worker = new Worker(__filename, { workerData: { way } });
  worker.on('online', () => events.push('online'));
  worker.on('error', () => events.push('error'));
  worker.on('message', (message) => {
    events.push('message');
    if (message === 'ready') worker.postMessage('go on');
    if (message === 'busy') worker.terminate();
  });
  return new Promise((resolve) => {
    worker.on('exit', (code) => {
      tell(`events.${way}`, [...events, 'exit'].join('-'));
      tell(`code.${way}`, code);
      setImmediate(resolve);
    });
  });
}

function inWorker({ way }) {
  parentPort.postMessage('ready');
  parentPort.once('message', () => {
    parentPort.postMessage(way === 'stop' ? 'busy' : 'heard');
    if (way === 'throw') throw new Error('thrown on purpose');
    if (way === 'exit') process.exit(7);
    while (way === 'stop');
  });
}

if (parentPort) inWorker(workerData);
else main();
