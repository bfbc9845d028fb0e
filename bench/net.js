// What bench/Net.java measures of forkshop.
const net = require('node:net');
const CONNECTIONS = 32, WARM_UP = 100_000, ROUND_TRIPS = 200_000, MESSAGE = Buffer.alloc(64);
let done = 0, started;

const server = net.createServer((socket) => socket.on('data', (data) => socket.write(data)));
server.listen(0, '127.0.0.1', () => {
  for (let i = 0; i < CONNECTIONS; i++) connect();
});

function connect() {
  const socket = net.connect(server.address().port, '127.0.0.1');
  socket.on('connect', () => socket.write(MESSAGE));
  socket.on('data', () => next(socket));
}

function next(socket) {
  done++;
  if (done === WARM_UP) started = process.hrtime.bigint();
  if (done === WARM_UP + ROUND_TRIPS) {
    console.log(Math.round(ROUND_TRIPS * 1e9 / Number(process.hrtime.bigint() - started)), 'a second');
    process.exit(0);
  }
  socket.write(MESSAGE);
}
