// Two workers and eight, on the same processors: with requests that compute, and with requests that hold their worker's loop
// for 20 ms without computing.
const { fork } = require('node:child_process');
const { once } = require('node:events');
const path = require('node:path');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const start = (name, ...words) => fork(path.join(__dirname, `${name}.js`), words);

async function site(workers) {
  const child = start('Site', workers);
  const [{ port }] = await once(child, 'message');
  return { child, port };
}

async function rate(clients, { port }, path) {
  clients.send({ port, path, clients: 32, millis: 300, keep: true });
  const [seen] = await once(clients, 'message');
  return seen.rate;
}

async function main() {
  const clients = start('Clients');
  const two = await site('2');
  const eight = await site('8');
  for (let round = 0; round < 3; round++) {
    for (const name of ['compute', 'block']) {
      const few = await rate(clients, two, `/${name}`);
      const many = await rate(clients, eight, `/${name}`);
      if (round === 0) continue; // to get warm
      tell(`${name}.two`, few);
      tell(`${name}.eight`, many);
      tell(`${name}.gain`, many / few);
    }
  }
  for (const child of [clients, two.child, eight.child]) child.disconnect();
}

main();
