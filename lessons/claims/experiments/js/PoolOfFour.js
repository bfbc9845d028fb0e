// A small file is read, and a line goes to a server and back: alone, and while four passwords are being hashed. All of it
// is asynchronous, and none of it was given a thread by this program.
const { pbkdf2 } = require('node:crypto');
const fs = require('node:fs');
const net = require('node:net');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const hash = () => new Promise((resolve) => pbkdf2('secret', 'salt', 30_000, 64, 'sha512', resolve));
const file = () => new Promise((resolve) => fs.readFile(__filename, resolve));

async function measured(figure, work) {
  const began = performance.now();
  await work();
  tell(figure, Math.round((performance.now() - began) * 10) / 10);
}

async function main() {
  const server = net.createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const socket = net.connect(server.address().port);
  const line = () => new Promise((resolve) => socket.once('data', resolve).write('are you there?\n'));
  await Promise.all([file(), line(), hash(), hash()]); // warm
  for (let round = 1; round <= 3; round++) {
    await measured('file.alone', file);
    await measured('socket.alone', line);
    const hashes = measured('hashes.all', () => Promise.all([hash(), hash(), hash(), hash()]));
    await Promise.all([hashes, measured('file.behind', file), measured('socket.behind', line)]);
  }
  socket.end();
  server.close();
}

main();
