const facts = require('./_facts');
const { spawn } = require('child_process');
const c = spawn('cat');
const seen = facts.events = [];
facts.small = [c.stdin.write(Buffer.alloc(16384)), c.stdin.writableLength]; // the socket took it at once
facts.large = [c.stdin.write(Buffer.alloc(1 << 20)), c.stdin.writableLength > 0, c.stdin.writableNeedDrain];
c.stdin.on('drain', () => { seen.push('drain'); facts.lengthThen = c.stdin.writableLength; c.stdin.end(); });
c.stdin.on('finish', () => seen.push('finish')).on('close', () => seen.push('close'));
let got = 0; c.stdout.on('data', (d) => got += d.length);
c.on('close', () => facts.got = got);
facts.marks = [c.stdin.writableHighWaterMark, c.stdout.readableHighWaterMark];
