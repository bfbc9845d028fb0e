const facts = require('./_facts');
const { spawn } = require('child_process');
const seen = facts.events = [];
spawn('/etc/passwd').on('error', (e) => seen.push(e.code)).on('close', (c) => seen.push(`close ${c}`));
spawn('/').on('error', (e) => seen.push(e.code)).on('close', (c) => seen.push(`close ${c}`));
try { spawn('/etc/passwd/x').on('error', (e) => seen.push('emitted ' + e.code)); } catch (e) { facts.thrown = e.message; }
try { spawn('true', ['x'.repeat(3000000)]); } catch (e) { facts.tooLong = e.message; }
