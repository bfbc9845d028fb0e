const facts = require('./_facts');
const { spawn } = require('child_process');
const { getEventListeners } = require('events');
const { signal } = new AbortController();
spawn('sleep', ['20'], { timeout: 5, signal }).on('exit', () => facts.listeners.push(getEventListeners(signal, 'abort').length));
facts.listeners = [getEventListeners(signal, 'abort').length];
spawn('sleep', ['20'], { timeout: 5 }).on('exit', (c, s) => facts.term = [c, s]);
spawn('sleep', ['20'], { timeout: 5, killSignal: 'SIGKILL' }).on('exit', (c, s) => facts.kill = [c, s]);
spawn('true', { timeout: 5000 }).on('exit', (c, s) => facts.inTime = [c, s]);
for (const bad of [-1]) { try { spawn('true', { timeout: bad }); } catch (e) { facts['bad ' + bad] = [e.code, e.message]; } }
try { spawn('true', { timeout: 5, killSignal: 'SIGFOO' }); } catch (e) { facts.badSignal = e.code; }
