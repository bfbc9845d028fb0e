// What is printed when each piece of a child's output, or each message of a worker, is printed as it comes.
const { spawn } = require('node:child_process');
const { Worker, isMainThread, parentPort } = require('node:worker_threads');

const LINE = 'a line of mine';
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

function report(who, printed) {
  tell(`${who}.lines`, printed.split('\n').length);
  tell(`${who}.text`, printed === `It says: ${LINE}` ? 'as-stated' : 'another');
}

if (!isMainThread) {
  parentPort.postMessage(LINE);
} else if (process.argv[2]) {
  console.log(LINE);
} else {
  spawn(process.execPath, [__filename, 'child']).stdout.on('data', (piece) => report('child', `It says: ${piece}`));
  new Worker(__filename).on('message', (message) => report('worker', `It says: ${message}`));
}
