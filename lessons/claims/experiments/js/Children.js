// Three children: a small program, and two copies of this one. What each shares with us, and how we can speak with it.
const { exec, fork, spawn } = require('node:child_process');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const kind = (value) => (value === null ? 'null' : typeof value === 'string' ? 'text' : value.constructor.name);
let counter = 1;

// ---- the small program: bytes in, bytes out

function program() {
  const tr = spawn('tr', ['a-z', 'A-Z']);
  tell('program.channel', tr.send ? 'yes' : 'no');
  tr.stdout.on('data', (piece) => tell('program.answer', String(piece)));
  weigh('program.memory', tr.pid, () => tr.stdin.end('hello'));
}

function weigh(figure, pid, then) {
  exec(`ps -o rss= -p ${pid}`, (error, stdout) => {
    if (!error) tell(figure, Number(stdout) / 1000);
    then();
  });
}

// ---- copies of this program: messages in, messages out

function copy(serialization) {
  const child = fork(__filename, ['child'], { serialization });
  tell('fork.channel', child.send ? 'yes' : 'no');
  child.on('message', (answer) => {
    tell('child.counter', answer.counter);
    tell('parent.counter', counter);
    for (const name of ['date', 'nan', 'shared']) {
      if (name in answer) tell(`${serialization}.${name}`, answer[name]);
    }
    weigh('fork.memory', child.pid, () => child.disconnect());
  });
  try {
    child.send({ date: new Date(0), nan: NaN, shared: new SharedArrayBuffer(8) });
  } catch {
    tell(`${serialization}.shared`, 'refused');
    child.send({ date: new Date(0), nan: NaN });
  }
}

function child(message) {
  counter += 41;
  const answer = { counter };
  for (const name in message) answer[name] = kind(message[name]);
  process.send(answer);
}

// ---- fork is spawn, with a channel among the descriptors

function byHand() {
  const child = spawn(process.execPath, [__filename, 'child'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  child.on('message', () => {
    tell('spawn.ipc', 'yes');
    child.disconnect();
  });
  child.send({});
}

if (process.argv[2] === 'child') {
  process.on('message', child);
} else {
  program();
  copy('json');
  copy('advanced');
  byHand();
}
