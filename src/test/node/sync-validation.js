const facts = require('./_facts');
const { spawnSync } = require('child_process');
const check = (name, options) => { try { spawnSync('true', options); facts[name] = null; } catch (e) { facts[name] = [e.name, e.code]; } };
check('timeout -1', { timeout: -1 }); check('timeout 0', { timeout: 0 }); check('timeout 1000', { timeout: 5000 });
check('maxBuffer -1', { maxBuffer: -1 }); check('maxBuffer 3', { maxBuffer: 3 }); check('maxBuffer Infinity', { maxBuffer: Infinity });
for (const s of ['SIGKILL', 'sigkill', 'SIGNOTSIGNAL', 'SigKill', 0, 500, 9, -200]) check('killSignal ' + s, { killSignal: s });
check('cwd', { cwd: '/' });
