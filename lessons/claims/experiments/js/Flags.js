// One program, whose first line asks for a flag of the module: is this the primary? By its name of today, by its old name,
// and by a name that this version does not know, as Node 15 does not know isPrimary.
const cluster = require('node:cluster');
const { fork } = require('node:child_process');
const { once } = require('node:events');
const http = require('node:http');

const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));

async function main() {
  for (const flag of ['isPrimary', 'isMaster', 'isLeader']) {
    const program = fork(__filename, [flag]);
    let warnings = 0;
    program.on('message', (message) => { if (message === 'warning') warnings++; });
    const [pid] = await once(program, 'message');
    tell(flag, pid === program.pid ? 'alone' : 'cluster');
    tell(`${flag}.warnings`, warnings);
    program.disconnect();
    await once(program, 'exit');
  }
}

function serve(told) {
  http.createServer((request, response) => response.end()).listen(0, '127.0.0.1', told);
}

const flag = process.argv[2];
if (!flag) {
  main();
} else if (cluster[flag]) {
  process.on('warning', () => process.send('warning'));
  cluster.on('listening', (worker) => process.send(worker.process.pid));
  process.on('disconnect', () => Object.values(cluster.workers)[0].process.kill());
  cluster.fork();
} else {
  serve(() => {
    if (cluster.isWorker) return;
    process.on('disconnect', () => process.exit());
    process.send(process.pid);
  });
}
