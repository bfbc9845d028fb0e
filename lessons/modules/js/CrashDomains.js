// Tries out what an ending takes along: a house, a process of its own, has a lodger that ends in one of four ways.
const { fork } = require('node:child_process');
const { Worker, isMainThread } = require('node:worker_threads');

// ---- outside: one house after the other

async function compare() {
  for (const way of ['throw', 'exit', 'memory', 'native']) {
    for (const place of ['thread', 'process']) {
      let heard;
      const house = fork(__filename, [way, place], { silent: true });
      house.on('message', (message) => { heard = message; house.disconnect(); });
      const end = await new Promise((resolve) => house.on('exit', (code, signal) => resolve(signal ?? `exit ${code}`)));
      const fate = heard ? 'its process lives' : `its process dies: ${end}`;
      console.log(`${way.padEnd(7)} in a ${place.padEnd(8)} ${(heard ?? 'nothing').padEnd(40)} ${fate}`);
    }
  }
}

// ---- the house

function house(way, place) {
  process.on('message', () => {}); // it is open until somebody closes it
  if (place === 'process') {
    const lodger = fork(__filename, [way], { silent: true, execArgv: ['--max-old-space-size=64'] });
    lodger.on('exit', (code, signal) => process.send(signal ?? `exit ${code}`));
    return;
  }
  let error = '';
  const lodger = new Worker(__filename, { argv: [way], resourceLimits: { maxOldGenerationSizeMb: 64 } });
  lodger.on('error', (why) => { error = `${why.name}${why.code ? ` [${why.code}]` : ''}, `; });
  lodger.on('exit', (code) => process.send(`${error}exit ${code}`));
}

// ---- the lodger

function end(way) {
  const kept = [];
  if (way === 'throw') throw new Error('thrown on purpose');
  if (way === 'exit') process.exit(7);
  if (way === 'native') process.kill(process.pid, 'SIGSEGV'); // as the kernel does to a broken library
  while (way === 'memory') kept.push(new Array(1e5).fill(0));
}

const words = process.argv.slice(2);
if (words.length === 0) compare();
else if (words.length === 1 || !isMainThread) end(words[0]);
else house(...words);
