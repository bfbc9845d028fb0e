// Sends back whatever it is sent; prints whatever it is given as arguments.
if (process.argv.length > 2) console.log(process.argv.slice(2).join(' '));
if (process.send) process.on('message', (message) => process.send(message));
