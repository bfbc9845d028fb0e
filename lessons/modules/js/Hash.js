// Hashes a password as a login does: PBKDF2 in so many rounds, slow on purpose.
const { pbkdf2Sync } = require('node:crypto');
const { parentPort, workerData } = require('node:worker_threads');
const send = (value) => (parentPort ? parentPort.postMessage(value) : process.send(value));

function hash(password, rounds) {
  return pbkdf2Sync(password, 'pinch', rounds, 32, 'sha256').toString('hex');
}

function answer({ password = 'secret', rounds = 100000 }) {
  send({ rounds, hash: hash(password, rounds) });
}

if (process.argv.length > 2 || !(parentPort || process.send)) {
  console.log(hash('secret', Number(process.argv[2] ?? 100000)));
} else if (workerData) {
  answer(workerData);
} else {
  (parentPort ?? process).on('message', answer);
}
