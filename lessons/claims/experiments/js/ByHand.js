// Two forked children and one port: each asks for it by itself; then the parent gives both of them its own server.
const { fork } = require('node:child_process');
const { once } = require('node:events');
const net = require('node:net');

const CONNECTIONS = 40;
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

function child() {
  process.on('message', (message, server) => {
    if (server) {
      server.on('connection', (socket) => socket.end(`${process.pid}`));
      process.send('serving');
    } else {
      net.createServer().listen(message.port, '127.0.0.1', function listening() { process.send({ port: this.address().port }); })
        .on('error', (error) => process.send({ error: error.code }));
    }
  });
}

async function ask(child, ...message) {
  child.send(...message);
  return (await once(child, 'message'))[0];
}

function visit(port) {
  return new Promise((resolve) => {
    let who = '';
    net.connect(port, '127.0.0.1').on('data', (text) => { who += text; }).on('error', () => {}).on('close', () => resolve(who));
  });
}

async function main() {
  const children = [fork(__filename, ['child']), fork(__filename, ['child'])];
  const first = await ask(children[0], { port: 0 });
  const second = await ask(children[1], { port: first.port });
  tell('alone.second', second.error ?? 'listens');

  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  for (const each of children) await ask(each, 'a server', server);
  server.close(); // here; both children go on to listen
  const answers = await Promise.all(Array.from({ length: CONNECTIONS }, () => visit(port)));
  tell('given.answered', answers.filter((who) => who).length);
  tell('given.children', new Set(answers.filter((who) => who)).size);
  for (const each of children) each.kill();
}

if (process.argv[2]) child();
else main();
