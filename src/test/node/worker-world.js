const { Worker } = require('worker_threads');
const facts = {};
const HEAD = 'const { parentPort, threadId, Worker, SHARE_ENV, workerData } = require("worker_threads"); const post = (m) => parentPort.postMessage(m);';
const ended = (w, more = () => {}) => new Promise((resolve) => {
  const list = [];
  w.on('message', (m) => list.push(m));
  w.on('error', (e) => list.push(`${e.name} ${e.code}`));
  w.on('exit', (code) => { list.push(`exit ${code}`); more(list); resolve(list); });
});
const worker = (body, options = {}) => new Worker(HEAD + body, { eval: true, ...options });
const quiet = (what) => { const answer = what(); return answer === undefined ? null : answer; };
const ENVIRONMENT = `
  const w = new Worker(${JSON.stringify(HEAD + `
    parentPort.once('message', () => {
      post(process.env.LATER || null);
      process.env.MINE = 'worker';
      post(require('child_process').execFileSync('/bin/sh', ['-c', 'echo $MINE']).toString());
    });`)}, { eval: true, ...workerData, env: workerData.share ? SHARE_ENV : undefined });
  process.env.LATER = 'set';
  w.on('message', post);
  w.on('exit', () => post(process.env.MINE || null));
  w.postMessage('look');`;
(async () => {
  facts.envIsCopied = await ended(worker(ENVIRONMENT, { workerData: { share: false }, env: { PATH: process.env.PATH } }));
  facts.envIsShared = await ended(worker(ENVIRONMENT, { workerData: { share: true }, env: { PATH: process.env.PATH } }));
  {
    const made = [];
    const listener = (w) => made.push(w.threadId);
    process.on('worker', listener);
    const w = worker('post(threadId)');
    const inside = await ended(w);
    process.off('worker', listener);
    facts.toldOfWorker = [made.length, made[0] === inside[0]];
    facts.nestedIdFollows = (await ended(worker('const w = new Worker("", { eval: true }); post(w.threadId - threadId);')))[0];
  }
  {
    const w = worker('');
    const refs = (facts.refs = []);
    const has = () => w[Object.getOwnPropertySymbols(w).find((s) => s.description === 'kHandle')]?.hasRef();
    refs.push(has());
    w.unref();
    refs.push(has());
    w.ref();
    refs.push(has());
    await new Promise((resolve) => w.on('exit', () => {
      setImmediate(() => { refs.push(has() ?? false); resolve(); });
    }));
  }
  {
    const w = worker('', { stdin: true, stdout: true, stderr: true });
    const before = [w.stdin, w.stdout, w.stderr];
    w.stdout.resume();
    w.stderr.resume();
    await ended(w);
    facts.afterExit = [quiet(() => w.postMessage(1)), quiet(() => w.ref()), quiet(() => w.unref()), w.threadId,
      w.stdin === before[0], w.stdout === before[1], w.stderr === before[2]];
  }
  {
    const bytes = require('crypto').createHash('sha512').update('seed').digest();
    const all = Buffer.concat(Array(16384).fill(bytes));
    const w = worker('process.stdin.pipe(process.stdout)', { stdin: true, stdout: true });
    const back = [];
    let end = false;
    w.stdout.on('data', (chunk) => back.push(chunk));
    w.stdout.on('end', () => { end = true; });
    w.stdin.end(all);
    const events = await ended(w);
    facts.echoed = [Buffer.concat(back).length, Buffer.concat(back).equals(all), end, events[0]];
  }
  {
    const w = new Worker('/nowhere/Missing.js');
    facts.missing = await new Promise((resolve) => w.on('error', (e) => resolve([e.code, e.message.includes('/nowhere/Missing.js')])));
  }
  console.log(JSON.stringify(facts, null, 1));
})();
