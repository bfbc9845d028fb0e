// A dump that is piped into a file and called done when the child closes: a good one, one that fails, one that is killed.
const { spawn } = require('node:child_process');
const { createWriteStream, mkdtempSync, rmSync, statSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const ROWS = 'i=0; while [ $i -lt 200 ]; do echo "INSERT INTO fruit VALUES ($i)"; i=$((i + 1)); done';
const folder = mkdtempSync(join(tmpdir(), 'dump-'));
const file = join(folder, 'backup.sql');
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

// As the document has it: whatever comes with close, comes out of the promise.
function backup(program, words) {
  const dump = spawn(program, words);
  dump.stdout.pipe(createWriteStream(file));
  return new Promise((resolve, reject) => {
    dump.on('close', resolve);
    dump.on('error', reject);
  });
}

async function attempt(name, program, words) {
  try {
    tell(`${name}.code`, String(await backup(program, words)));
    tell(`${name}.promise`, 'resolved');
  } catch {
    tell(`${name}.promise`, 'rejected');
  }
}

// Much at once, so that some of it may still be on its way to the disk when the promise says done.
async function gap() {
  const size = 20e6;
  await backup('head', ['-c', String(size), '/dev/zero']);
  tell('done.unwritten', (size - statSync(file).size) / 1e6);
}

async function all() {
  await attempt('good', 'sh', ['-c', ROWS]);
  await attempt('failed', 'sh', ['-c', `${ROWS}; echo disk error >&2; exit 1`]);
  await attempt('killed', 'sh', ['-c', `${ROWS}; kill -KILL $$; ${ROWS}`]);
  await attempt('missing', 'no-such-program', []);
  for (let i = 0; i < 5; i++) await gap();
}

all().finally(() => rmSync(folder, { recursive: true }));
