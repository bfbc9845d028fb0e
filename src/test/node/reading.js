const facts = require('./_facts');
const { spawn } = require('child_process');
// characters cut between pieces
const c = spawn('sh', ['-c', "printf 'a\\342\\202'; read go; printf '\\254\\360\\237'; read go; printf '\\230\\200x\\342'"]);
const pieces = facts.pieces = [];
c.stdout.setEncoding('utf8').on('data', (t) => { if (pieces.push(t) < 3) c.stdin.write('go\n'); });
// pause holds data back, resume gives it
const h = spawn('sh', ['-c', 'echo one; read go; echo two; read go']);
const held = facts.held = [];
h.stdout.on('data', (t) => {
  held.push(String(t));
  if (held.length > 1) return h.stdin.end('go\n');
  h.stdout.pause();
  h.stdin.write('go\n');
  setTimeout(() => { held.push('resume'); h.stdout.resume(); }, 100);
});
// the child's exit gives it too
const d = spawn('sh', ['-c', 'echo one; read go; echo two']);
const paused = facts.paused = [];
d.stdout.on('data', (t) => { paused.push(String(t)); if (paused.length === 1) { d.stdout.pause(); d.stdin.end('go\n'); } });
// read(n)
const e = spawn('printf', ['abcdefgh']);
const reads = facts.reads = [];
e.stdout.on('end', () => reads.push('end'));
e.stdout.once('readable', () => { reads.push(String(e.stdout.read(3)), String(e.stdout.read(2)), e.stdout.readableLength, String(e.stdout.read())); e.stdout.on('readable', () => e.stdout.read()); });
