const facts = require('./_facts');
const { fork } = require('child_process');
const link = require('path').join(require('fs').mkdtempSync(require('os').tmpdir() + '/fork-'), 'runtime');
require('fs').copyFileSync(process.execPath, link);
const got = facts.got = [];
const c = fork('_child.js', ['execPath'], { execPath: link });
c.on('message', (m) => { if (typeof m === 'object') got.push(m); else facts.seesIt = m === link; });
c.send({ test: 'this' });
c.on('exit', (code, s) => { facts.exit = [code, s]; require('fs').rmSync(require('path').dirname(link), { recursive: true }); });
