const facts = require('./_facts');
const { spawn } = require('child_process');
const net = require('net'), os = require('os'), path = require('path');
const at = path.join(os.tmpdir(), `node-${process.pid}.sock`);
const server = net.createServer((connection) => {
  spawn('echo', ['hello'], { stdio: ['ignore', connection, 'ignore'] })
    .on('close', (code) => { facts.code = code; connection.end('bye\n'); server.close(); });
});
server.on('close', () => facts.serverClosed = true);
server.listen(at, () => {
  let text = '';
  net.connect(at).on('data', (d) => text += d).on('end', () => facts.text = text);
});
