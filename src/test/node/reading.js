const facts = require('./_facts');
const { spawn } = require('child_process');
// characters cut between pieces
const c = spawn('sh', ['-c', "printf '\\342\\202'; sleep 0.05; printf '\\254\\360\\237'; sleep 0.05; printf '\\230\\200x\\342'"]);
facts.joined = '';
c.stdout.setEncoding('utf8').on('data', (t) => { facts.joined += t; });
// pause holds data back until the child has exited: then everything flows
const d = spawn('sh', ['-c', 'echo one; sleep 0.05; echo two']);
let text = '', paused = false, while_paused = 0;
d.stdout.on('data', (t) => { if (paused) while_paused++; text += t; if (!paused && text === 'one\n') { d.stdout.pause(); paused = true; } });
d.on('close', () => facts.paused = [text, while_paused]);
// read(n)
const e = spawn('printf', ['abcdefgh']);
const reads = facts.reads = [];
e.stdout.on('end', () => reads.push('end'));
e.stdout.once('readable', () => { reads.push(String(e.stdout.read(3)), String(e.stdout.read(2)), e.stdout.readableLength, String(e.stdout.read())); e.stdout.on('readable', () => e.stdout.read()); });
