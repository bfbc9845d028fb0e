// Who reads the words? exec, execFile and spawn each get words that a shell would change, and are asked for a terminal.
const { exec, execFile, spawn } = require('node:child_process');

const WORDS = ['$HOME', '*', 'a;b'];
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const kept = (output) => (output.trim() === WORDS.join(' ') ? 'literal' : 'changed');

// ---- exec

exec('echo $0', (error, stdout) => tell('exec.shell', stdout.trim()));
exec('echo $HOME * a', (error, stdout) => tell('exec.words', stdout.includes('$') ? 'literal' : 'changed'));
const outer = exec("sh -c 'echo $$'", (error, stdout) => tell('exec.processes', Number(stdout) === outer.pid ? 1 : 2));

// ---- execFile and spawn

execFile('echo', WORDS, (error, stdout) => tell('execfile.words', kept(stdout)));

let output = '';
const echo = spawn('echo', WORDS);
echo.stdout.on('data', (piece) => { output += piece; });
echo.on('close', () => tell('spawn.words', kept(output)));

spawn('echo hello').on('error', (error) => tell('spawn.line', error.code));
spawn('tty', ['-s']).on('close', (code) => tell('spawn.terminal', code === 0 ? 'yes' : 'no'));
