const { spawnSync } = require('child_process');
const BUSY = JSON.stringify('while (true);');
const HEAD = 'const { Worker } = require("worker_threads");';
const run = (body) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', HEAD + body]);
  return [status, String(stdout), String(stderr)];
};
const facts = require('./_facts');
facts.tenBusyWorkers = run(`let left = 10; for (let i = 0; i < 10; i++) {
  const w = new Worker(${BUSY}, { eval: true });
  w.on('exit', () => console.log('never'));
  w.on('online', () => { if (--left === 0) process.exit(0); });
}`);
facts.exitListener = run(`const w = new Worker('setInterval(() => {}, 1000)', { eval: true });
  w.on('exit', () => console.log('never'));
  w.on('online', () => process.exit());`);
