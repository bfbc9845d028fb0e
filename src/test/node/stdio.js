const facts = require('./_facts');
const { spawn } = require('child_process');
const padded = spawn('true', { stdio: ['pipe'] });
facts.padded = padded.stdio.map((s) => !!s);
const ignored = spawn('true', { stdio: 'ignore' });
facts.ignored = [ignored.stdin, ignored.stdout, ignored.stderr];
const list = ['ignore'];
spawn('true', { stdio: list }); // Node 20 pads the caller's list, Node 25 does not
const err = spawn('sh', ['-c', 'echo to stderr >&2'], { stdio: ['ignore', 'ignore', 'pipe'] });
let text = ''; err.stderr.on('data', (d) => text += d);
err.on('close', () => facts.stderr = text);
const four = spawn('sh', ['-c', 'cat <&4; echo bye >&4'], { stdio: ['ignore', 'ignore', 'ignore', 'ignore', 'pipe'] });
facts.shape = four.stdio.map((s) => !!s);
let back = '';
four.stdio[4].on('data', (d) => back += d);
four.stdio[4].end('hello\n');
four.on('close', (c) => facts.four = [back, c]);
for (const bad of ['foo']) { try { spawn('true', { stdio: bad }); } catch (e) { facts['bad ' + bad] = [e.code, e.message]; } }
try { spawn('true', { stdio: ['foo'] }); } catch (e) { facts.badWord = [e.code, e.message]; }
try { spawn('true', { stdio: ['ipc', 'ipc'] }); } catch (e) { facts.twoIpc = [e.code, e.message]; }
try { require('child_process').spawnSync('true', { stdio: ['ipc'] }); } catch (e) { facts.syncIpc = [e.code, e.message]; }
const closed = spawn('sh', ['-c', 'exit 0'], { stdio: [null, undefined, 'pipe', null] });
facts.nulls = closed.stdio.map((s) => !!s);
