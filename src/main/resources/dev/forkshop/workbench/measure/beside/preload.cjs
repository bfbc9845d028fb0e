// Reports what a program does, one JSON object a line, to the file `facts` beside this file: `node --require preload.cjs
// program.js`. It listens to nothing, prints nothing, holds nothing alive: methods through which events go are looked at
// on the way. Forked children and workers load it, too; `process.execArgv` does not show it.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const channels = require('node:diagnostics_channel');
const processes = require('node:child_process');
const threads = require('node:worker_threads');
const net = require('node:net');
const cluster = require('node:cluster');
const { signals } = require('node:os').constants;

const { writeSync } = fs;
const facts = fs.openSync(path.join(__dirname, 'facts'), 'a');
const LONGEST = 120;
const MOST = 2000;

function tell(kind, more) {
  const fact = { at: String(process.hrtime.bigint()), pid: process.pid, thread: threads.threadId, kind, ...more };
  writeSync(facts, `${JSON.stringify(fact)}\n`);
}

// ---- who is not to be seen

const option = process.execArgv.indexOf(__filename);
if (option > 0) process.execArgv.splice(option - 1, 2);
tell('begin');

// ---- values

// The beginning of a value as JSON; what JSON cannot say, or is too large to look at, is three dots.
function abridged(value) {
  let left = MOST;
  const fits = (part, depth) => {
    if (--left < 0 || depth > 20) return false;
    if (typeof part === 'string') return (left -= part.length) > 0;
    if (typeof part !== 'object' || part === null) return !['bigint', 'symbol', 'function', 'undefined'].includes(typeof part);
    const plain = Array.isArray(part) || [Object.prototype, null].includes(Object.getPrototypeOf(part));
    return plain && Object.values(part).every((each) => fits(each, depth + 1));
  };
  if (!fits(value, 0)) return '…';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function problem(error) {
  return { code: String(error?.code ?? ''), message: String(error?.message ?? error) };
}

const signalName = (signal) =>
  typeof signal === 'number'
    ? Object.keys(signals).find((name) => signals[name] === signal)
    : String(signal ?? 'SIGTERM').toUpperCase();

// ---- looking on

// What `look` is told before the method does its work; it may return what is called with the outcome, and has `failed` for
// what is thrown.
function watch(target, method, look) {
  const original = target[method];
  if (typeof original !== 'function') return;
  Object.defineProperty(target, method, {
    configurable: true,
    writable: true,
    value: function (...all) {
      const then = look.call(this, ...all);
      let outcome;
      try {
        outcome = Reflect.apply(original, this, all);
      } catch (error) {
        then?.failed?.(error);
        throw error;
      }
      if (then) then(outcome);
      return outcome;
    },
  });
}

// The calls that block: what they ran is known before, how it ended after them.
function watchSync(method) {
  const original = processes[method];
  processes[method] = function (...all) {
    const child = nobody();
    const words = [all[0], ...(Array.isArray(all[1]) ? all[1] : [])].map(String);
    const options = all.find((each, i) => i > 0 && each !== null && typeof each === 'object' && !Array.isArray(each));
    const shell = options?.shell || method === 'execSync';
    const [file, ...args] = shell ? [typeof shell === 'string' ? shell : '/bin/sh', '-c', words.join(' ')] : words;
    tell('spawn', { child, method, file, args });
    let end;
    try {
      end = Reflect.apply(original, this, all);
      return end;
    } catch (error) {
      end = error;
      throw error;
    } finally {
      const fine = method !== 'spawnSync' && !(end instanceof Error);
      const unable = !fine && !end?.pid;
      if (unable) tell('error', { child, ...problem(end?.error ?? end) });
      else tell('exit', { child, code: fine ? 0 : (end.status ?? null), signal: end?.signal ?? null });
    }
  };
}

// ---- children

// A name for a child without a process id: less than 0.
let nobodies = 0;
const nobody = () => -(process.pid * 1000 + ++nobodies);
const children = new WeakMap();

function idOfChild(child) {
  if (!children.has(child)) children.set(child, child.pid || nobody());
  return children.get(child);
}

const Child = processes.ChildProcess.prototype;

// Which function of child_process was called, of several that call each other the outermost.
function calledBy() {
  const { stackTraceLimit, prepareStackTrace } = Error;
  Error.stackTraceLimit = 30;
  Error.prepareStackTrace = undefined;
  const { stack } = new Error();
  Object.assign(Error, { stackTraceLimit, prepareStackTrace });
  const calls = [...stack.matchAll(/at (?:Object\.)?(\w+)\S* \(node:child_process:/g)].map((found) => found[1]);
  return { method: calls.at(-1) ?? 'spawn', clustered: stack.includes('(node:internal/cluster/primary:') };
}

function forked(options) {
  options.args.splice(1, 0, '--require', __filename);
  const given = options.args.slice(3);
  const script = given.findIndex((each) => !each.startsWith('-'));
  return { file: path.parse(given[script] ?? '').name, args: given.slice(script + 1) };
}

function count(stream, name, pid) {
  let bytes = 0;
  if (typeof stream?.push !== 'function') return;
  watch(stream, 'push', (chunk) => {
    bytes += chunk?.length ?? 0;
    if (chunk === null) tell('output', { child: pid, stream: name, bytes });
  });
}

// What can be sent for sure is told before it is: who gets it may end us in the same moment.
function handedOver(kind, told, message) {
  const value = abridged(message);
  const sure = !value.endsWith('…');
  if (sure) tell(kind, { ...told, value });
  return sure ? undefined : () => tell(kind, { ...told, value });
}

function watchSend(target, told) {
  watch(target, 'send', function (message) {
    const seen = this.connected && message?.cmd !== 'NODE_CLUSTER';
    return seen && handedOver('sent', told, message);
  });
}

watch(Child, 'spawn', function (options) {
  const { method, clustered } = calledBy();
  const what = method === 'fork' ? forked(options) : { file: options.file, args: options.args.slice(1) };
  const begun = () => tell('spawn', { child: idOfChild(this), method, clustered, ...what });
  const seen = () => {
    begun();
    if (this.send) watchSend(this, { child: this.pid });
    this.stdio?.forEach((stream, i) => count(stream, ['stdin', 'stdout', 'stderr'][i] ?? `stdio[${i}]`, idOfChild(this)));
  };
  seen.failed = (error) => {
    begun();
    tell('error', { child: idOfChild(this), ...problem(error) });
  };
  return seen;
});
watch(Child, 'kill', function (signal) {
  return (delivered) => signal !== 0 && tell('kill', { child: idOfChild(this), signal: signalName(signal), delivered });
});
watch(Child, 'emit', function (event, first, second) {
  const child = idOfChild(this);
  if (event === 'exit' || event === 'close') tell(event, { child, code: first, signal: second });
  if (event === 'error') tell('error', { child, ...problem(first) });
  if (event === 'message') tell('received', { child, value: abridged(first) });
  if (event === 'disconnect') tell('disconnect', { child });
});
['spawnSync', 'execSync', 'execFileSync'].forEach(watchSync);

// ---- this process, and its way to its parent

watch(process, 'emit', function (event, first) {
  if (event === 'uncaughtExceptionMonitor') tell('threw', problem(first));
  if (event === 'exit') tell('end', { code: first ?? 0 });
  if (threads.isMainThread && event === 'message') tell('received', { child: 'parent', value: abridged(first) });
  if (threads.isMainThread && event === 'disconnect') tell('disconnect', { child: 'parent' });
});
if (threads.isMainThread && process.send) watchSend(process, { child: 'parent' });

// ---- workers

const ids = new WeakMap();
const idOf = (worker) => ids.get(worker) ?? worker.threadId;

channels.subscribe('worker_threads', ({ worker }) => {
  ids.set(worker, worker.threadId);
  tell('worker', { worker: worker.threadId });
});
watch(threads.Worker.prototype, 'emit', function (event, first) {
  const worker = idOf(this);
  if (event === 'online') tell('worker online', { worker });
  if (event === 'message') tell('worker received', { worker, value: abridged(first) });
  if (event === 'error') tell('worker error', { worker, ...problem(first) });
  if (event === 'exit') tell('worker exit', { worker, code: first });
});
watch(threads.Worker.prototype, 'postMessage', function (message) {
  return handedOver('worker sent', { worker: idOf(this) }, message);
});
watch(threads.Worker.prototype, 'terminate', function () {
  const alive = this.threadId !== -1;
  return () => alive && tell('worker terminate', { worker: idOf(this) });
});
if (threads.parentPort) {
  watch(threads.parentPort, 'postMessage', (message) => handedOver('worker sent', { worker: 'maker' }, message));
  watch(threads.parentPort, Symbol.for('nodejs.internal.kHybridDispatch'), (message, type) => {
    if (type === 'message') tell('worker received', { worker: 'maker', value: abridged(message) });
  });
}

// ---- the cluster, seen by its primary

if (cluster.isPrimary) {
  watch(cluster.Worker.prototype, 'emit', function (event, first, second) {
    const who = { child: this.process?.pid ?? 0, port: first?.port ?? 0 };
    if (['online', 'listening', 'disconnect'].includes(event)) tell(`cluster ${event}`, who);
    if (event === 'exit') tell('cluster exit', { ...who, code: first, signal: second });
  });
}

// ---- servers and requests

// Of a server that speaks no HTTP only the port is of interest. One of those is Node's own: by it the primary of a cluster
// opens the port for its workers.
const speaksHttp = (server) => typeof server.keepAliveTimeout === 'number';
watch(net.Server.prototype, 'emit', function (event) {
  if (event === 'listening') tell(speaksHttp(this) ? 'listening' : 'port', { port: this.address()?.port ?? 0 });
  if (event === 'close' && speaksHttp(this)) tell('closed');
});

const route = (request) => ({ method: request.method, url: request.url ?? request.path });
channels.subscribe('http.server.request.start', ({ request }) => tell('request', route(request)));
channels.subscribe('http.server.response.finish', ({ request, response }) =>
  tell('response', { ...route(request), status: response.statusCode }));
channels.subscribe('http.client.request.start', ({ request }) => tell('asked', route(request)));
channels.subscribe('http.client.response.finish', ({ request, response }) =>
  tell('reply', { ...route(request), status: response.statusCode }));
