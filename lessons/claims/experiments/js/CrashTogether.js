// What dies with a worker: a house, a process of its own, has a worker that ends in some way; then we see if it stands.
const { fork } = require('node:child_process');
const { once } = require('node:events');
const { Worker, isMainThread, workerData } = require('node:worker_threads');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

async function main() {
  for (const way of ['exit', 'throw', 'unheard', 'memory', 'native']) {
    const house = fork(__filename, [way], { silent: true });
    let heard;
    house.on('message', (message) => (heard = message));
    const [code, signal] = await once(house, 'close');
    tell(`house.${way}`, code === 0 ? 'lives' : 'dies');
    tell(`house.${way}.end`, signal ?? code);
    if (code === 0) tell(`worker.${way}`, heard);
  }
  const child = fork(__filename, ['child'], { silent: true });
  const [code, signal] = await once(child, 'exit');
  tell('child.native', signal ?? code);
}

function house(way) {
  let last = '';
  const worker = new Worker(__filename, { workerData: way, resourceLimits: { maxOldGenerationSizeMb: 32 } });
  if (way !== 'unheard') worker.on('error', (error) => (last = `${error.code ?? error.name}-`));
  worker.on('exit', (code) => process.send(`${last}${code}`, () => process.disconnect()));
}

function end(way) {
  const kept = [];
  if (way === 'exit') process.exit(7);
  if (way === 'throw' || way === 'unheard') throw new Error('thrown on purpose');
  if (way === 'native') process.kill(process.pid, 'SIGSEGV'); // what the system sends for a fault in native code
  while (way === 'memory') kept.push(new Array(1e5).fill(0));
}

const words = process.argv.slice(2);
if (!isMainThread) end(workerData);
else if (words.length === 0) main();
else if (words[0] === 'child') end('native');
else house(words[0]);
