// The rival of bench/Hello.java; prints its port.
const http = require('http');
const server = http.createServer((request, response) => {
  response.setHeader('Content-Type', 'text/plain');
  response.end('hello\n');
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
