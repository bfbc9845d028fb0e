// The facts of one program, printed when it ends.
const facts = {};
process.on('exit', () => console.log(JSON.stringify(facts, null, 1)));
module.exports = facts;
