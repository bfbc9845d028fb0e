// Forked by fork-arguments.js, which gives it no argument.
process.send([process.env.MARK, process.argv.slice(2)]);
