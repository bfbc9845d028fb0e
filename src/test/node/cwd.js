const facts = require('./_facts');
const { spawn, execSync } = require('child_process');
const { pathToFileURL } = require('url');
function pwd(name, cwd) {
  let out = '';
  const c = spawn('pwd', [], { cwd });
  c.stdout.on('data', (d) => out += d);
  c.on('close', (code) => facts[name] = [out, code]);
}
pwd('path', '/dev');
pwd('root', '/');
pwd('url', pathToFileURL('/dev'));
const here = process.cwd() + '\n';
const same = (name, cwd) => { let out = ''; const c = spawn('pwd', [], { cwd }); c.stdout.on('data', (d) => out += d); c.on('close', () => facts[name] = out === here); };
same('emptyInherits', ''); same('nullInherits', null);
const seen = facts.missing = [];
const m = spawn('pwd', [], { cwd: '/no/such/dir' });
facts.missingHasPid = m.pid !== undefined;
m.on('error', (e) => seen.push(e.code + ' ' + e.message)).on('exit', () => seen.push('exit')).on('close', (c) => seen.push(`close ${c}`));
try { spawn('pwd', [], { cwd: new URL('http://example.com/') }); } catch (e) { facts.http = e.code; }
try { spawn('pwd', [], { cwd: '/etc/passwd' }).on('error', (e) => facts.file = e.code); } catch (e) { facts.fileThrown = e.message; }
facts.exec = execSync('pwd', { cwd: '/dev', encoding: 'utf8' });
