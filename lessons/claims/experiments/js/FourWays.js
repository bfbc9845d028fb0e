// Eight heavy requests at once, and a light one every twenty milliseconds: in one process; in one with a worker thread for the
// heavy ones; in a cluster of two; in a cluster of two with a worker thread each. Then a heavy request as a job, which is
// accepted at once and asked for later.
const { fork } = require('node:child_process');
const { once } = require('node:events');
const http = require('node:http');
const path = require('node:path');

// [name, what is heavy], by the words that start the site
const WAYS = new Map([
  [[], [['process', '/heavy'], ['thread', '/heavy/thread']]],
  [['2'], [['cluster', '/heavy'], ['both', '/heavy/thread']]],
]);

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

// How long one request on a connection of its own took, and what came.
function ask(port, path) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    http.get({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece) => { text += piece; });
      response.on('end', () => resolve({ millis: performance.now() - began, text }));
    }).on('error', reject);
  });
}

async function attempt(name, port, heavy) {
  const began = performance.now();
  const light = [];
  const probes = setInterval(() => {
    const at = performance.now() - began;
    light.push(ask(port, '/hello').then(({ millis }) => {
      tell(`curve.${name}`, [at, millis]);
      return millis;
    }));
  }, 20);
  await Promise.all(Array.from({ length: 8 }, () => ask(port, heavy)));
  tell(`${name}.heavy`, performance.now() - began);
  clearInterval(probes);
  const sorted = (await Promise.all(light)).sort((a, b) => a - b);
  tell(`${name}.light`, sorted[sorted.length >> 1]);
  tell(`${name}.worst`, sorted.at(-1));
}

async function job(port) {
  const began = performance.now();
  tell('job.accepted', (await ask(port, '/job')).millis);
  let state;
  do {
    await sleep(10);
    state = await ask(port, '/job/state');
    tell('job.asked', state.millis);
  } while (state.text !== 'done.\n');
  tell('job.done', performance.now() - began);
}

async function main() {
  for (const [words, ways] of WAYS) {
    const site = fork(path.join(__dirname, 'Site.js'), words);
    const [{ port }] = await once(site, 'message');
    for (const [name, heavy] of ways) {
      for (let i = 0; i < 4; i++) await ask(port, heavy); // to get warm
      await attempt(name, port, heavy);
    }
    if (words.length === 0) await job(port);
    site.disconnect();
  }
}

main();
