// Sends back whatever it is sent; prints whatever it is given as arguments.
const { parentPort } = require('node:worker_threads');
if (process.argv.length > 2) console.log(process.argv.slice(2).join(' '));
parentPort?.on('message', (message) => parentPort.postMessage(message));
if (process.send) process.on('message', (message) => process.send(message));
