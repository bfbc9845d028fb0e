// What goes over the wire for each way to answer. A last request, which asks to close, ends each case.
const facts = require('./_facts');
const http = require('http');
const net = require('net');

const host = 'Host: x\r\n\r\n';
const get = 'GET / HTTP/1.1\r\n' + host;
const cases = {
  'end with text': [get, (q, r) => r.end('hi')],
  'write, then end': [get, (q, r) => { r.write('a'); r.end('b'); }],
  'end with nothing': [get, (q, r) => r.end()],
  'empty write': [get, (q, r) => { r.write(''); r.end(); }],
  'HTTP/1.0': ['GET / HTTP/1.0\r\n\r\n', (q, r) => r.end('x')],
  'HTTP/1.0 keep-alive': ['GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n', (q, r) => r.end('x')],
  'HTTP/1.0 in pieces': ['GET / HTTP/1.0\r\n\r\n', (q, r) => { r.write('x'); r.end('y'); }],
  'HTTP/1.0 with a length': ['GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n',
    (q, r) => { r.setHeader('Content-Length', 1); r.end('x'); }],
  'HEAD': ['HEAD / HTTP/1.1\r\n' + host, (q, r) => r.end('hello')],
  'HEAD in pieces': ['HEAD / HTTP/1.1\r\n' + host, (q, r) => { r.write('hello'); r.end('x'); }],
  'HEAD with a length': ['HEAD / HTTP/1.1\r\n' + host, (q, r) => { r.setHeader('Content-Length', 5); r.end(); }],
  '204': [get, (q, r) => { r.statusCode = 204; r.end('hello'); }],
  '304': [get, (q, r) => { r.statusCode = 304; r.end('hello'); }],
  '205': [get, (q, r) => { r.statusCode = 205; r.end('x'); }],
  'expect 100-continue': ['POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n' + host + 'ab',
    (q, r) => { q.resume(); r.end('x'); }],
  'expect something else': ['POST / HTTP/1.1\r\nExpect: foo\r\nContent-Length: 2\r\n' + host + 'ab', (q, r) => r.end('x')],
  'pipelined': ['/1 /2 /3'.split(' ').map((u) => 'GET ' + u + ' HTTP/1.1\r\n' + host).join(''),
    (q, r) => setTimeout(() => r.end(q.url), q.url === '/1' ? 30 : 1)],
  'asked to close': ['GET / HTTP/1.1\r\nConnection: close\r\n' + host, (q, r) => r.end('x')],
  'answers close': [get, (q, r) => { r.setHeader('Connection', 'close'); r.end('x'); }],
  'no host': ['GET / HTTP/1.1\r\n\r\n', (q, r) => r.end('x')],
  'no HTTP': ['garbage\r\n\r\n', (q, r) => r.end('x')],
  'unknown method': ['FOO / HTTP/1.1\r\n' + host, (q, r) => r.end('x')],
  'unknown version': ['GET / HTTP/9.9\r\n' + host, (q, r) => r.end('x')],
  'two kinds of length': ['POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n' + host, (q, r) => r.end('x')],
  'length that is no number': ['POST / HTTP/1.1\r\nContent-Length: x\r\n' + host, (q, r) => r.end('x')],
  'two lengths': ['POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n' + host, (q, r) => r.end('x')],
  'header without colon': ['GET / HTTP/1.1\r\nFoo Bar\r\n' + host, (q, r) => r.end('x')],
  'space before colon': ['GET / HTTP/1.1\r\nFoo : x\r\n' + host, (q, r) => r.end('x')],
  'zero in a value': ['GET / HTTP/1.1\r\nFoo: a\0b\r\n' + host, (q, r) => r.end('x')],
  'bad chunk': ['POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n' + host + 'zz\r\n',
    (q, r) => { q.resume(); q.on('end', () => r.end('x')); }],
  'large header': ['GET / HTTP/1.1\r\nFoo: ' + 'x'.repeat(17000) + '\r\n' + host, (q, r) => r.end('x')],
  'long URL': ['GET /' + 'x'.repeat(17000) + ' HTTP/1.1\r\n' + host, (q, r) => r.end('x')],
  'trailers come': ['POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n' + host + '2\r\nab\r\n0\r\nX-T: 1\r\n\r\n',
    (q, r) => { q.resume(); q.on('end', () => r.end(q.trailers['x-t'])); }],
  'trailers go': [get, (q, r) => {
    r.setHeader('Trailer', 'X-T'); r.write('a'); r.addTrailers({ 'X-T': '1' }); r.end(); }],
  'body that nobody reads': ['POST / HTTP/1.1\r\nContent-Length: 5\r\n' + host + 'hello' + get, (q, r) => r.end('x')],
  'body sent back': ['POST / HTTP/1.1\r\nContent-Length: 5\r\n' + host + 'hello', (q, r) => q.pipe(r)],
  'head with words': [get, (q, r) => { r.setHeader('A', '1'); r.writeHead(201, 'Made', { a: '2', B: '3' }); r.end(); }],
  'unknown status': [get, (q, r) => { r.writeHead(299); r.end(); }],
  'several values': [get, (q, r) => { r.setHeader('Set-Cookie', ['a=1', 'b=2']); r.end(); }],
  'appended values': [get, (q, r) => { r.appendHeader('X', '1'); r.appendHeader('X', '2'); r.end(); }],
  'no date': [get, (q, r) => { r.sendDate = false; r.end(); }],
  'latin text': [get, (q, r) => { r.setHeader('X', '\u00e9'); r.end(Buffer.from('\u00e9')); }],
  'length set, in pieces': [get, (q, r) => { r.writeHead(200, { 'Content-Length': 2 }); r.write('a'); r.end('b'); }],
  'chunked by hand': [get, (q, r) => { r.setHeader('Transfer-Encoding', 'chunked'); r.end('hey'); }],
  'head first': [get, (q, r) => { r.flushHeaders(); r.end('x'); }],
  'continue by hand': [get, (q, r) => { r.writeContinue(); r.writeProcessing(); r.end('x'); }],
};

function one([text, handler]) {
  return new Promise((done) => {
    const server = http.createServer((q, r) => q.url === '/end' ? r.end('END') : handler(q, r));
    server.listen(0, '127.0.0.1', () => {
      let reply = '';
      const client = net.connect(server.address().port);
      client.on('error', () => {}).on('data', (d) => reply += d.toString('latin1'));
      client.on('close', () => server.close(() => done(shown(reply))));
      client.write(text + 'GET /end HTTP/1.1\r\nConnection: close\r\n' + host, 'latin1');
    });
  });
}

function shown(reply) {
  const last = reply.lastIndexOf('HTTP/1.1 200 OK');
  const own = reply.endsWith('END') ? reply.slice(0, last) : reply;
  return own.replace(/Date: [^\r]*/g, 'Date: now');
}

(async () => {
  for (const name in cases) facts[name] = await one(cases[name]);
})();
