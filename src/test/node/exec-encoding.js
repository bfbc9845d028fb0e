const facts = require('./_facts');
const { exec } = require('child_process');
const kind = (x) => Buffer.isBuffer(x) ? 'buffer' : typeof x;
function run(name, options) {
  exec('echo foo; echo bar >&2', options, (e, out, err) => facts[name] = [kind(out), kind(err), String(out), String(err)]);
}
run('default', {});
run('utf8', { encoding: 'utf8' }); run('UTF-8', { encoding: 'UTF-8' });
run('buffer', { encoding: 'buffer' }); run('null', { encoding: null }); run('unknown', { encoding: 'invalid' });
run('hex', { encoding: 'hex' }); run('base64', { encoding: 'base64' }); run('latin1', { encoding: 'latin1' });
run('base64url', { encoding: 'base64url' }); run('utf16le', { encoding: 'utf16le' });
exec("printf '\\303\\244\\377\\342\\202'", { encoding: 'ascii' }, (e, out) => facts.ascii = out);
exec("printf '\\303\\244\\377\\342\\202'", (e, out) => facts.malformed = out);
