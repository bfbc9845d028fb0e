// Hashes a password as a login does: PBKDF2 in so many rounds, slow on purpose.
const { pbkdf2Sync } = require('node:crypto');

function hash(password, rounds) {
  return pbkdf2Sync(password, 'pinch', rounds, 32, 'sha256').toString('hex');
}

if (process.argv.length > 2 || !process.send) {
  console.log(hash('secret', Number(process.argv[2] ?? 100000)));
} else {
  process.on('message', ({ password = 'secret', rounds = 100000 }) =>
    process.send({ rounds, hash: hash(password, rounds) }));
}
