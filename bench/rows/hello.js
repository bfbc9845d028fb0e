// The worker of clustered.js: says hello to everyone.
require('node:http').createServer((request, response) => response.end('hello\n')).listen(0, '127.0.0.1');
