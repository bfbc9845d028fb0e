// Are worker threads there, without a flag and without a warning? And are they the latest that Node has?
const { execFile } = require('node:child_process');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const [major, minor] = process.versions.node.split('.').map(Number);

// Whether a Node without any flags runs the program, and what it has to complain of.
function attempt(source, done) {
  execFile(process.execPath, ['-e', source], { env: { PATH: process.env.PATH } }, (error, stdout, stderr) => {
    done(error ? 'no' : 'yes', stderr.includes('Warning') ? 'yes' : 'no');
  });
}

tell('node.version', major + minor / 100);
attempt("new (require('worker_threads').Worker)('', { eval: true })", (works, warns) => {
  tell('worker.works', works);
  tell('worker.warns', warns);
});
// Three that came later: 13.10 (backported to 12.17), 15.1 and 18.0.
attempt("new (require('async_hooks').AsyncLocalStorage)(); require('diagnostics_channel'); require('node:test')", (works) => {
  tell('newer.works', works);
});
