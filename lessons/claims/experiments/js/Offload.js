// A server whose heavy work is done on its loop, then in a fork a request: how long a light request takes meanwhile, and
// which children are left when all answers are out, without and with a line that ends them.
const { fork } = require('node:child_process');
const { once } = require('node:events');
const http = require('node:http');

const HEAVY = 2e8;
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

function compute(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += 42 * i;
  return sum;
}

// ---- the server

const children = new Set();

function inAFork(answer, end) {
  const child = fork(__filename, ['child']);
  children.add(child);
  child.on('exit', () => children.delete(child));
  child.on('message', (sum) => {
    if (end) child.disconnect();
    answer(sum);
  });
  child.send(HEAVY);
}

function serve() {
  const answers = {
    '/light': (answer) => answer('light'),
    '/loop': (answer) => answer(compute(HEAVY)),
    '/fork': (answer) => inAFork(answer, false),
    '/fork/ended': (answer) => inAFork(answer, true),
    '/children': (answer) => answer(children.size),
  };
  const server = http.createServer((request, response) => answers[request.url]((what) => response.end(`${what}`)));
  process.on('disconnect', () => {
    for (const child of children) child.kill();
    server.close();
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
}

// ---- the client

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

async function main() {
  const server = fork(__filename, ['serve']);
  const [port] = await once(server, 'message');
  const ask = async (path) => {
    const [response] = await once(http.get({ host: '127.0.0.1', port, path, agent: false }), 'response');
    let text = '';
    for await (const piece of response.setEncoding('utf8')) text += piece;
    return text;
  };
  await light(ask, '/loop', 'loop');
  await light(ask, '/fork', 'fork');
  await light(ask, '/fork', 'fork');
  const left = Number(await ask('/children'));
  tell('children.left', left);
  await light(ask, '/fork/ended', 'fork');
  let more;
  for (let tries = 40; tries > 0; tries--) { // a child takes a moment to end
    more = Number(await ask('/children')) - left;
    if (more === 0) break;
    await pause(50);
  }
  tell('children.left-when-ended', more);
  server.disconnect();
}

// Light requests, one after the other, until the heavy one is answered.
async function light(ask, heavy, name) {
  let over = false;
  const answered = ask(heavy).then(() => { over = true; });
  await pause(10); // it has arrived
  const millis = [];
  do {
    const began = performance.now();
    await ask('/light');
    millis.push(performance.now() - began);
    await pause(5);
  } while (!over);
  await answered;
  millis.sort((a, b) => a - b);
  tell(`${name}.light`, millis[millis.length >> 1]);
  tell(`${name}.worst`, millis.at(-1));
}

const role = process.argv[2];
if (role === 'child') process.on('message', (n) => process.send(compute(n)));
else if (role === 'serve') serve();
else main();
