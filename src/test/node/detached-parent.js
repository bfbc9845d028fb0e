const facts = require('./_facts');
const { fork } = require('child_process');
const code = (f) => { try { return f(); } catch (e) { return e.code; } };
let pid;
const c = fork('_child.js', ['detachedParent']);
c.on('message', (m) => { pid = m; }).on('close', (status, s) => {
  facts.exit = [status, s];
  facts.parent = code(() => process.kill(c.pid, 0));
  facts.child = code(() => process.kill(pid, 'SIGKILL'));
});
