// Two rules for failure: the exit code, or anything at all on the error output. Three commands are judged by both.
const { exec } = require('node:child_process');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const name = (failed) => (failed ? 'failure' : 'success');

function judge(command, line) {
  exec(line, (error, stdout, stderr) => {
    tell(`${command}.code`, name(error));
    tell(`${command}.stderr`, name(error || stderr));
  });
}

judge('plain', 'ls /');
judge('progress', 'echo half of it is done >&2; ls /');
judge('pipeline', 'ls /no/such/folder | wc -l');
