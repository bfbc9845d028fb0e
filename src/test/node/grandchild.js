const facts = require('./_facts');
const { spawn, exec } = require('child_process');
const seen = facts.events = [];
const c = spawn('sh', ['-c', 'sleep 0.3 & echo started']);
c.stdout.on('data', (d) => seen.push('data ' + d)).on('end', () => seen.push('end'));
c.on('exit', (code) => seen.push('exit ' + code));
c.on('close', (code) => seen.push('close ' + code));
