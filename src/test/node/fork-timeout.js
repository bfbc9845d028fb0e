const facts = require('./_facts');
const { fork } = require('child_process');
const run = (name, options) => fork('_child.js', ['busy'], options).on('exit', (c, s) => { facts[name] = [c, s]; });
const { getEventListeners } = require('events');
const { signal } = new AbortController();
fork('_child.js', ['busy'], { timeout: 5, signal }).on('exit', () => { facts.listeners.push(getEventListeners(signal, 'abort').length); });
facts.listeners = [getEventListeners(signal, 'abort').length];
run('term', { timeout: 5 });
run('kill', { timeout: 5, killSignal: 'SIGKILL' });
try { fork('_child.js', { timeout: -1 }); } catch (e) { facts.bad = e.code; }
