// What exec keeps for its callback, when the callback comes, and what becomes of the program when the output is too much.
const { exec, execSync, fork } = require('node:child_process');

const MUCH = 'head -c 60000000 /dev/zero';
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const now = () => performance.now();

// ---- when it comes

function order() {
  const seen = [];
  exec('true', () => tell('exec.order', [...seen, 'callback'].join(',')));
  process.nextTick(() => seen.push('tick'));
  seen.push('sync');
}

function arrival(then) {
  const began = now();
  const child = exec('echo one; sleep 0.3; echo two', () => {
    tell('exec.callback', now() - began);
    then();
  });
  child.stdout.once('data', () => tell('exec.piece', now() - began));
}

function standstill() {
  execSync('true'); // the first one loads what it needs
  const began = now();
  setTimeout(() => tell('execsync.timer', now() - began), 10);
  execSync('sleep 0.2');
}

// ---- how much it keeps, in a process of its own with a small heap

function limited() {
  exec(MUCH, (error, stdout) => {
    tell('limit.error', error.code);
    tell('limit.kept', stdout.length);
  });
}

function unlimited() {
  exec(MUCH, { maxBuffer: Infinity }, (error) => tell('nolimit.error', error.code));
}

function house(way) {
  const options = { execArgv: ['--max-old-space-size=20'], stdio: ['ignore', 'inherit', 'ignore', 'ipc'] };
  fork(__filename, [way], options).on('exit', (code, signal) => tell(`${way}.end`, String(signal ?? code)));
}

switch (process.argv[2]) {
  case 'limit': limited(); break;
  case 'nolimit': unlimited(); break;
  default:
    standstill();
    order();
    arrival(() => {
      house('limit');
      house('nolimit');
    });
}
