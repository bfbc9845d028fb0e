// Clients that ask a server again and again, in a process of their own so that they hold nobody up. A message
// {"port":8000,"path":"/hello","clients":16,"millis":200,"keep":true} is a load; {"rate":…,"lost":…} answers it. With keep
// each client has one connection for all of its requests, else a new one for each. They write and read bytes themselves:
// what they take of the processors, a server cannot have. Load and server may be ended by a message {"stop":true}.
const net = require('node:net');

let stopped = false;

process.on('message', (message) => {
  if (message.stop) stopped = true;
  else run(message);
});

function run(load) {
  stopped = false;
  const seen = { load, began: performance.now(), answers: 0, lost: 0, open: load.clients };
  for (let i = 0; i < load.clients; i++) connect(seen);
}

function over(seen) {
  return stopped || performance.now() - seen.began >= seen.load.millis;
}

function ended(seen) {
  if (--seen.open > 0) return;
  const seconds = (performance.now() - seen.began) / 1000;
  process.send({ rate: seen.answers / seconds, answers: seen.answers, lost: seen.lost });
}

function connect(seen) {
  const { port, path, keep } = seen.load;
  const request = `GET ${path} HTTP/1.1\r\nhost: here\r\n${keep ? '' : 'connection: close\r\n'}\r\n`;
  const socket = net.connect(port, '127.0.0.1').setEncoding('latin1');
  let answer = '';
  let waiting = true; // for an answer
  let last = false; // the server has said that it will close
  socket.on('connect', () => socket.write(request));
  socket.on('data', (text) => {
    answer += text;
    if (!answer.endsWith('.\n')) return; // so each body ends, and no head
    seen.answers++;
    last = /connection: close/i.test(answer);
    answer = '';
    waiting = !last && !over(seen);
    if (waiting) socket.write(request);
    else socket.end();
  });
  socket.on('error', () => {}); // close follows
  socket.on('close', () => {
    if (waiting) seen.lost++;
    if (over(seen)) ended(seen);
    else connect(seen);
  });
}
