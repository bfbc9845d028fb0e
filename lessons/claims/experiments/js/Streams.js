// What spawn hands over: how soon, in which pieces, and how much memory a long output takes.
const { fork, spawn } = require('node:child_process');

const SIZE = 200e6;
let reading = 2;
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

// In a process of its own with a small heap.
function lengthy() {
  const before = process.memoryUsage.rss();
  const began = performance.now();
  let bytes = 0;
  let peak = before;
  const head = spawn('head', ['-c', String(SIZE), '/dev/zero']);
  head.stdout.on('data', (piece) => {
    bytes += piece.length;
    peak = Math.max(peak, process.memoryUsage.rss());
  });
  head.on('close', () => {
    tell('stream.size', bytes / 1e6);
    tell('stream.memory', (peak - before) / 1e6);
    tell('stream.time', performance.now() - began);
  });
}

// Three lines, a fifth of a second apart, through a program that decides when it writes.
function lines(figure, program) {
  let pieces = 0;
  const child = spawn('sh', ['-c', `{ echo one; sleep 0.2; echo two; sleep 0.2; echo three; } | ${program}`]);
  child.stdout.on('data', () => { pieces++; });
  child.on('close', () => {
    tell(figure, pieces);
    if (--reading === 0) fork(__filename, ['lengthy'], { execArgv: ['--max-old-space-size=20'] });
  });
}

if (process.argv[2] === 'lengthy') {
  lengthy();
} else {
  lines('hoarded.pieces', 'grep .');
  lines('flushed.pieces', 'grep --line-buffered .');
}
