const { Worker } = require('worker_threads');
const HEAD = 'const { parentPort, isMainThread, Worker, workerData } = require("worker_threads"); const post = (m) => parentPort.postMessage(m);';
const told = (e) => (e instanceof Error ? `error ${e.name}: ${e.message.split('\n')[0]}` : `error ${e}`);
// Messages, errors and 'online' travel by ways of their own, and overtake each other on a busy machine: their order among
// themselves is fixed, and 'exit' comes last.
const rank = (event) => ['online', 'message', 'error', 'exit'].indexOf(event.split(' ')[0]);
const stable = (list) => (list.every((event) => rank(event) >= 0) ? list.slice().sort((a, b) => rank(a) - rank(b)) : list);
function events(body, more = () => {}, options = {}) {
  return new Promise((resolve) => {
    const list = [];
    const w = new Worker(HEAD + body, { eval: true, ...options });
    w.on('online', () => list.push('online'));
    w.on('message', (m) => list.push(`message ${JSON.stringify(m)}`));
    w.on('error', (e) => list.push(told(e)));
    w.on('exit', (code) => { list.push(`exit ${code}`); setTimeout(() => resolve(stable(list)), 5); });
    more(w, list);
  });
}
(async () => {
  const facts = {};
  facts.plain = await events('');
  facts.messagesThenError = await events('post(1); post(2); throw new Error("x")');
  facts.exitHandlerAfterError = await events('process.on("exit", (c) => post(c)); throw new Error("x")');
  facts.processExit = await events('process.on("exit", (c) => post(c)); post("a"); try { process.exit(3) } catch { post("caught") } finally { post("finally") }');
  facts.exitCode = await events('process.exitCode = 9');
  facts.exitInExit = await events('process.on("exit", () => process.exit(5)); process.exit(4)');
  facts.errorInExit = await events('process.on("exit", () => { throw new Error("in exit") })');
  facts.errorInExitAfterExit = await events('process.on("exit", () => { throw new Error("in exit") }); process.exit(3)');
  facts.errorInBeforeExit = await events('process.on("exit", (c) => post(c)); process.on("beforeExit", () => { throw new Error("banana") })');
  facts.ownHandler = await events('process.on("uncaughtException", (e) => post(e.message)); throw new Error("q")');
  facts.ownHandlerExits = await events('process.on("uncaughtException", () => process.exit(42)); throw new Error("q")');
  facts.ownHandlerThrows = await events('process.on("uncaughtException", () => { throw new Error("again") }); throw new Error("q")');
  facts.asyncError = await events('process.on("exit", (c) => post(c)); setTimeout(() => post("never"), 2000); setTimeout(() => { throw new Error("foo") }, 1)');
  facts.sentEarly = await events('parentPort.on("message", (m) => { post(m); if (m === 2) parentPort.close() })', (w) => { w.postMessage(1); w.postMessage(2); });
  facts.terminated = await events('process.on("exit", () => post("never")); post(1); try { while (true); } finally { post("never") }', (w) => w.on('message', () => w.terminate()));
  facts.terminateAnswers = await events('while (true);', (w, list) => w.on('online', () => w.terminate().then((c) => { list.push(`terminated ${c}`); return w.terminate(); }).then((c) => list.push(`again ${c === undefined ? null : c}`))));
  facts.terminateTimeout = await events('setTimeout(() => { post(1); while (true); }, 1)', (w) => w.on('message', () => w.terminate()));
  facts.terminateInterval = await events('setInterval(() => { post(1); while (true); }, 1)', (w) => w.on('message', () => w.terminate()));
  facts.terminateImmediate = await events('setImmediate(() => { post(1); while (true); })', (w) => w.on('message', () => w.terminate()));
  facts.terminateMicrotasks = await events('post(1); const again = () => queueMicrotask(again); again()', (w) => w.on('message', () => w.terminate()));
  facts.terminateTick = await events('process.nextTick(() => { post(1); while (true); })', (w) => w.on('message', () => w.terminate()));
  facts.recursion = await events('const f = () => f(); f()');
  facts.notCloneable = await events('try { post(() => 1) } catch (e) { post(e.name) }');
  facts.nestedUncaught = await events('new Worker("throw new Error(\'deep\')", { eval: true })');
  facts.nestedOnExit = await events('const w = new Worker("while (true);", { eval: true }); w.on("exit", () => post("never")); w.on("online", () => process.exit(6))');
  facts.values = await events('post(4); post(null); post("text"); post([1, { a: true }])');
  facts.argv = await events('post(process.argv.slice(2))', () => {}, { argv: [null, 'foo', 123] });
  facts.workerData = await events('post(workerData); post(isMainThread)', () => {}, { workerData: [1, 'two'] });
  facts.envGiven = await events('post([process.env.GIVEN, Object.keys(process.env).length])', () => {}, { env: { GIVEN: 'yes' } });
  facts.deferred = await events('setImmediate(() => process.nextTick(() => post("some string")))');
  const code = (f) => { try { f(); return 'none'; } catch (e) { return `${e.name} ${e.code}`; } };
  facts.badData = code(() => new Worker('', { eval: true, workerData: () => 1 }));
  facts.badArgv = code(() => new Worker('', { eval: true, execArgv: ['--foo'] }));
  console.log(JSON.stringify(facts, null, 2));
})();
