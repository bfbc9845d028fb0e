// Sends back whatever it is sent, as lessons/modules/Echo.java does.
process.on('message', message => process.send(message));
