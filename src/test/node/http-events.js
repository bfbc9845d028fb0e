// What a server's program hears, in which order, and what its mistakes throw.
const facts = require('./_facts');
const http = require('http');
const net = require('net');

const host = 'Host: x\r\n\r\n';
const get = 'GET / HTTP/1.1\r\n' + host;
const closing = 'GET / HTTP/1.1\r\nConnection: close\r\n' + host;
const half = 'POST / HTTP/1.1\r\nContent-Length: 5\r\n' + host + 'he';

function hear(events, q, r) {
  events.push('request');
  q.on('aborted', () => events.push('q aborted')).on('error', (e) => events.push('q error ' + e.code + ' ' + e.message));
  q.on('end', () => events.push('q end')).on('close', () => events.push('q close'));
  r.on('finish', () => events.push('r finish')).on('close', () => events.push('r close'));
  r.on('error', (e) => events.push('r error ' + e.code));
}

/** One request; the client goes away when it is answered, or when the program says so. */
function one(name, text, handler) {
  return new Promise((done) => {
    const events = facts[name] = [];
    let client;
    const server = http.createServer((q, r) => {
      hear(events, q, r);
      try { handler(q, r, events, client); } catch (e) {
        events.push('threw ' + e.code + ': ' + e.message);
        q.socket.destroy();
      }
    });
    server.listen(0, '127.0.0.1', () => {
      client = net.connect(server.address().port).on('error', () => {}).resume();
      client.on('close', () => setTimeout(() => server.close(done), 40));
      client.write(text);
    });
  });
}

const throwing = {
  'header after the answer': (r) => { r.end('a'); r.setHeader('a', 'b'); },
  'status 99': (r) => r.writeHead(99),
  'status 1000': (r) => { r.statusCode = 1000; r.end(); },
  'space in a name': (r) => r.setHeader('a b', 'x'),
  'line break in a value': (r) => r.setHeader('a', 'x\r\ny'),
  'euro in a value': (r) => r.setHeader('a', '\u20ac'),
  'no value': (r) => r.setHeader('a', undefined),
  'two heads': (r) => { r.writeHead(200); r.writeHead(200); },
  'head after a piece': (r) => { r.write('a'); r.writeHead(200); },
  'removed too late': (r) => { r.writeHead(200); r.removeHeader('a'); },
  'appended too late': (r) => { r.flushHeaders(); r.appendHeader('a', 'b'); },
  'null': (r) => r.write(null),
  'line break in the words': (r) => { r.statusMessage = 'a\nb'; r.end(); },
  'space in a trailer': (r) => r.addTrailers({ 'a b': 'x' }),
  'too short': (r) => { r.strictContentLength = true; r.setHeader('Content-Length', 5); r.end('hi'); },
};

(async () => {
  await one('answered', closing, (q, r) => r.end('hi'));
  await one('read and answered', closing, (q, r) => q.resume().on('end', () => r.end('hi')));
  await one('in pieces', closing, (q, r) => { r.write('a'); setTimeout(() => r.end('b'), 10); });
  await one('end twice', closing, (q, r) => { r.end('a'); r.end(); });
  await one('end twice with text', closing, (q, r, ev) => { r.end('a'); r.end('b', (e) => ev.push('callback ' + e.code)); });
  await one('write after end', closing, (q, r, ev) => {
    r.end('a'); ev.push('write ' + r.write('b', (e) => ev.push('callback ' + e.code))); });
  await one('destroyed', get, (q, r) => r.destroy());
  await one('client goes', get, (q, r, ev, client) => {
    client.destroy();
    setTimeout(() => {
      ev.push('write ' + r.write('x', (e) => ev.push('callback ' + e.code)) + ' destroyed ' + r.destroyed);
      r.end('y');
      ev.push('ended ' + r.writableEnded);
    }, 30);
  });
  await one('client goes in the middle', half, (q, r, ev, client) => { q.resume(); client.destroy(); });
  await one('client goes after its body was read', closing, (q, r, ev, client) =>
    q.resume().on('end', () => client.destroy()));
  for (const name in throwing) await one('throws: ' + name, get, (q, r) => throwing[name](r));
})();
