// What a cluster of two workers answers, against one plain process, by what a request costs: next to nothing; a connection
// of its own; computing; waiting for somebody else.
const { fork } = require('node:child_process');
const { once } = require('node:events');
const path = require('node:path');

const LOADS = {
  hello: { path: '/hello', clients: 16, keep: true },
  connections: { path: '/hello', clients: 16, keep: false },
  compute: { path: '/compute', clients: 16, keep: true },
  wait: { path: '/wait', clients: 16, keep: true },
};

const start = (name, ...words) => fork(path.join(__dirname, `${name}.js`), words);
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

async function site(...words) {
  const began = performance.now();
  const child = start('Site', ...words);
  const [{ port }] = await once(child, 'message');
  return { child, port, millis: performance.now() - began };
}

async function rate(clients, { port }, load) {
  clients.send({ ...load, port, millis: 200 });
  const [seen] = await once(clients, 'message');
  return seen.rate;
}

async function main() {
  const clients = start('Clients');
  const one = await site();
  const two = await site('2');
  tell('listening.one', one.millis);
  tell('listening.two', two.millis);
  for (let round = 0; round < 4; round++) {
    for (const [name, load] of Object.entries(LOADS)) {
      const alone = await rate(clients, one, load);
      const both = await rate(clients, two, load);
      if (round === 0) continue; // to get warm
      tell(`${name}.one`, alone);
      tell(`${name}.two`, both);
      tell(`${name}.gain`, both / alone);
    }
  }
  for (const child of [clients, one.child, two.child]) child.disconnect();
}

main();
