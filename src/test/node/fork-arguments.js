const facts = require('./_facts');
const { fork } = require('child_process');
const code = (f) => { try { f(); return 'fine'; } catch (e) { return e.code; } };
facts.noModule = code(() => fork(null));
const args = ['env', 'a', '$foo'];
const got = facts.got = [];
const env = { ...process.env, MARK: 'x' };
fork('_child.js', args, { env, shell: true }).on('message', (m) => got.push(m)).on('exit', (c, s) => { facts.exit = [c, s]; facts.args = args; });
for (const [name, none] of [['null', null], ['undefined', undefined], ['empty', []]]) {
  const seen = facts[name] = [];
  fork('_env.js', none, { env }).on('message', (m) => seen.push(m)).on('close', (c, s) => seen.push(c, s));
}
