// Lets itself be examined: says who it is at once, then does what it is asked for.
const { fork } = require('node:child_process');
const cluster = require('node:cluster');
const net = require('node:net');
const { Worker, parentPort } = require('node:worker_threads');

const parent = parentPort ?? process;
const send = (message) => (parentPort ? parentPort.postMessage(message) : process.send(message));
let variable = 0;

parent.on('message', (request) => perform[request.do](request));
send({ pid: process.pid, argv: process.argv.slice(2) });

const perform = {
  take: ({ data }) => send({ bytes: touch(data) }),
  set: () => send({ variable: (variable = 42) }),
  print: ({ bytes }) => process.stdout.write('x'.repeat(bytes), () => send({ printed: bytes })),
  listen: ({ port }) => {
    const server = net.createServer();
    server.on('error', ({ code }) => send({ error: code }));
    server.listen(port, '127.0.0.1', () => send({ port: server.address().port }));
  },
  compute: ({ ms }) => {
    const end = performance.now() + ms;
    let rounds = 0;
    while (performance.now() < end) rounds++;
    send({ computed: rounds });
  },
  throw: () => {
    throw new Error('thrown on purpose');
  },
  parent: ({ how }) => another(start[how]()),
};

// Writes into the first byte of what it got: who else sees that has the same memory.
function touch(data) {
  new Uint8Array(data.buffer ?? data)[0] = 42;
  return data.byteLength;
}

// Another of its kind, whose parent this is.
const start = {
  fork: () => fork(__filename),
  cluster: () => {
    cluster.setupPrimary({ exec: __filename, args: [] });
    return cluster.fork();
  },
  worker: () => new Worker(__filename),
};

function another(child) {
  let pid;
  child.on('message', (message) => {
    pid ??= message.pid;
    if (message.pid) child.postMessage ? child.postMessage({ do: 'set' }) : child.send({ do: 'set' });
    else send({ there: message.variable, here: variable, pid });
  });
}
