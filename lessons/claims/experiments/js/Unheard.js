// Endings that nobody listens to: a program that is not there, a worker that throws, a worker that ends without a word.
const { fork, spawn } = require('node:child_process');
const { Worker } = require('node:worker_threads');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const settled = (promise) => promise.then(() => 'resolved', () => 'rejected');

// A program as a promise: code 0 is success. Who hears its error, too, hears of a program that is not there.
function tool(line, heard) {
  return new Promise((resolve, reject) => {
    const [file, ...words] = line.split(' ');
    const child = spawn(file, words);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`code ${code}`))));
    if (heard) child.on('error', reject);
  });
}

// A worker as a promise: a message is success.
function worker(way, heard) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { argv: [way] });
    worker.on('message', resolve);
    if (heard) worker.on('error', reject);
  });
}

// Where it may end the program, it is tried in another one.
function house(figure, way) {
  fork(__filename, [way], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    .on('exit', (code) => tell(figure, code === 0 ? 'alive' : 'dead'));
}

async function all() {
  let silent = 'pending';
  settled(worker('quiet', true)).then((how) => { silent = how; });
  process.on('exit', () => tell('quiet.promise', silent));

  house('missing.unheard', 'missing');
  house('throw.unheard', 'throw');
  tell('good.promise', await settled(tool('true')));
  tell('bad.promise', await settled(tool('false')));
  tell('missing.promise', await settled(tool('no-such-program', true)));
  tell('throw.promise', await settled(worker('throws', true)));
}

switch (process.argv[2]) {
  case 'quiet': break;
  case 'throws': throw new Error('thrown on purpose');
  case 'missing': tool('no-such-program', false); break;
  case 'throw': worker('throws', false); break;
  default: all();
}
