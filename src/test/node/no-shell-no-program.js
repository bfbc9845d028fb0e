const facts = require('./_facts');
const { exec, spawn, spawnSync } = require('child_process');
exec('no-such-program', (e) => facts.exec = e.code);
facts.shell = spawnSync('no-such-program', { shell: true }).status;
spawn('no-such-program').on('error', (e) => facts.spawn = e.code);
facts.sync = spawnSync('no-such-program').error.code;
