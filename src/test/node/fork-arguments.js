const facts = require('./_facts');
const { fork } = require('child_process');
const code = (f) => { try { f(); return 'fine'; } catch (e) { return e.code; } };
facts.noModule = code(() => fork(null));
const args = ['env', 'a', '$foo'];
const got = facts.got = [];
const env = { ...process.env, MARK: 'x' };
fork('_child.js', args, { env, shell: true }).on('message', (m) => got.push(m)).on('exit', (c, s) => { facts.exit = [c, s]; facts.args = args; });
