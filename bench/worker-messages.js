// What talking to a worker costs in Node: beside MessageBench of the tests. Unset NODE_EXTRA_CA_CERTS.
const { Worker } = require('worker_threads');
const HEAD = 'const { parentPort } = require("worker_threads");';
const say = (what, ns, times) => console.log(what.padEnd(34), (Number(ns) / 1e3 / times).toFixed(2).padStart(10), 'us');
const make = (body) => new Worker(HEAD + body, { eval: true });
const now = () => process.hrtime.bigint();
const once = (w, e) => new Promise((r) => w.once(e, r));
(async () => {
  for (let warm = 0; warm < 2; warm++) {
    { const w = make('parentPort.on("message", (m) => parentPort.postMessage(m))'); w.postMessage(1); await once(w, 'message');
      const t = now(); for (let i = 0; i < 20000; i++) { w.postMessage(1); await once(w, 'message'); } say('round trip', now() - t, 20000); await w.terminate(); }
    { const w = make('let n = 0; parentPort.on("message", () => { if (++n === 200000) parentPort.postMessage(1) })'); await once(w, 'online');
      const t = now(); for (let i = 0; i < 200000; i++) w.postMessage(i); await once(w, 'message'); say('one of 200000 in a stream', now() - t, 200000); await w.terminate(); }
    for (const move of [false, true]) { const w = make(`parentPort.on("message", (m) => parentPort.postMessage(m, ${move} ? [m] : []))`); await once(w, 'online');
      const b = new ArrayBuffer(64 << 20); const t = now(); w.postMessage(b, move ? [b] : []); await once(w, 'message'); say(`64 MiB there and back, ${move ? 'moved' : 'copied'}`, now() - t, 1); await w.terminate(); }
    { const t = now(); for (let i = 0; i < 20; i++) { const w = make('parentPort.postMessage(1)'); await once(w, 'exit'); } say('worker started, heard, ended', now() - t, 20); }
    { let sum = 0n; for (let i = 0; i < 20; i++) { const w = make('parentPort.postMessage(1); while (true);'); await once(w, 'message'); await new Promise((r) => setTimeout(r, 30)); const t = now(); await w.terminate(); sum += now() - t; } say('busy worker terminated', sum, 20); }
  }
})();
