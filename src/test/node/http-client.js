// What a client hears, in which order, of servers that behave and of servers that don't.
const facts = require('./_facts');
const http = require('http');
const net = require('net');

function hear(events, request) {
  request.on('response', (r) => {
    events.push('response ' + r.statusCode);
    r.on('data', (d) => events.push('data ' + d));
    r.on('end', () => events.push('res end'));
    r.on('aborted', () => events.push('res aborted'));
    r.on('error', (e) => events.push('res error ' + e.code + ' ' + e.message));
    r.on('close', () => events.push('res close'));
  });
  for (const e of ['socket', 'finish', 'close', 'continue', 'timeout']) request.on(e, () => events.push(e));
  request.on('error', (e) => events.push('error ' + e.code + ' ' + e.message.replace(/:\d+$/, ':PORT')));
  return request;
}

/** Asks a server; the case is over when the request is closed and the loop has turned a little. */
function ask(name, server, options, act) {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => {
    const agent = new http.Agent({ keepAlive: true });
    const events = facts[name] = [];
    const request = hear(events, http.request({ port: server.address().port, agent, ...options }));
    request.on('close', () => setTimeout(() => { agent.destroy(); server.close(done); }, 20));
    act(request);
  }));
}

const web = (handler) => http.createServer(handler);
const raw = (reply) => net.createServer((c) => c.on('error', () => {}).on('data', () => c.end(reply)));
const end = (q) => q.end();

(async () => {
  await ask('get', web((q, r) => r.end('hi')), {}, end);
  await ask('post', web((q, r) => q.pipe(r)), { method: 'POST' }, (q) => {
    q.write('ab'); q.on('response', (r) => r.once('data', () => setImmediate(() => q.end('cd')))); });
  await ask('head', web((q, r) => { r.setHeader('content-length', 5); r.end(); }), { method: 'HEAD' }, end);
  await ask('asked to close', web((q, r) => r.end('hi')), { headers: { Connection: 'close' } }, end);
  await ask('nobody listens there', web(() => {}), { port: 1 }, end);
  await ask('hang up', web((q) => q.socket.destroy()), {}, end);
  await ask('half an answer', web((q, r) => {
    r.writeHead(200, { 'content-length': 10 }); r.write('ab'); setTimeout(() => q.socket.destroy(), 100); }), {}, end);
  await ask('given up', web(() => {}), {}, (q) => q.on('finish', () => setTimeout(() => q.destroy(), 10)).end());
  await ask('given up at once', web(() => {}), {}, (q) => q.destroy());
  await ask('timeout', web(() => {}), { timeout: 200 }, (q) => q.on('timeout', () => q.destroy()).end());
  await ask('continue', web((q, r) => { q.resume(); r.end('k'); }), { method: 'POST', headers: { Expect: '100-continue' } },
    (q) => { q.on('continue', () => q.end('x')); q.flushHeaders(); });
  await ask('write after end', web((q, r) => r.end('k')), { method: 'POST' }, (q) => { q.end('a'); q.write('b'); });
  await ask('no HTTP', raw('garbage\r\n\r\n'), {}, end);
  await ask('unknown version', raw('HTTP/9.9 200 OK\r\n\r\n'), {}, end);
  await ask('large head', raw('HTTP/1.1 200 OK\r\nX: ' + 'y'.repeat(20000) + '\r\n\r\n'), {}, end);
  await ask('until it closes', raw('HTTP/1.1 200 OK\r\n\r\nall'), {}, end);
  await ask('bad chunk', raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'), {}, end);
  await ask('too short', raw('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab'), {}, end);
  await ask('nothing', raw(''), {}, end);
  await ask('half a head', raw('HTTP/1.1 200'), {}, end);
  await sent('get', {}, end);
  await sent('get with headers', { headers: { 'X-A': ['1', '2'], Foo: 'b' } }, end);
  await sent('delete', { method: 'DELETE' }, end);
  await sent('put without a body', { method: 'PUT' }, end);
  await sent('post at once', { method: 'POST' }, (q) => q.end('ab'));
  await sent('post in pieces', { method: 'POST' }, (q) => { q.write('a'); q.end('b'); });
})();

/** What the server is sent. */
function sent(name, options, act) {
  return new Promise((done) => {
    const server = http.createServer((q, r) => {
      facts['sent by ' + name] = q.rawHeaders.map((f) => f.replace(/:\d+$/, ':PORT'));
      r.end();
    });
    server.listen(0, '127.0.0.1', () => {
      const request = http.request({ port: server.address().port, ...options }, (r) => r.resume());
      request.on('close', () => server.close(done));
      act(request);
    });
  });
}
