const facts = require('./_facts');
const { spawn } = require('child_process');
const fs = require('fs'), os = require('os'), path = require('path');
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'nodepath'));
fs.writeFileSync(path.join(dir, 'tool'), 'echo from a script without a first line: $1\n', { mode: 0o755 });
fs.writeFileSync(path.join(dir, 'plain'), 'echo no\n', { mode: 0o644 });
const run = (name, file, options) => { let out = ''; const c = spawn(file, ['x'], options); c.stdout.on('data', (d) => out += d); c.on('error', (e) => facts[name] = e.code); c.on('close', () => facts[name] ??= out); return c; };
const all = [run('found', 'tool', { env: { PATH: dir } }), run('denied', 'plain', { env: { PATH: dir } }), run('deniedThenMissing', 'plain', { env: { PATH: dir + ':/nowhere' } }), run('empty', 'tool', { env: { PATH: '' }, cwd: dir }), run('relative', './tool', { cwd: dir }), run('noPath', 'echo', { env: {} }), run('ours', 'tool', { env: { PATH: '/nowhere' } })];
process.on('exit', () => fs.rmSync(dir, { recursive: true }));
