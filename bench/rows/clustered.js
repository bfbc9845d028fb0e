// A cluster of two, of the program that is its argument; tells its port when both listen.
const cluster = require('node:cluster');
let listening = 0;
cluster.setupPrimary({ exec: `${__dirname}/${process.argv[2]}.js` });
cluster.on('listening', (worker, { port }) => { if (++listening === 2) console.log(JSON.stringify({ port })); });
cluster.fork();
cluster.fork();
