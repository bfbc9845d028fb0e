// Counts its messages. Two children count apart: each has its own memory.
let count = 0;
if (process.send) {
  process.on('message', () => process.send({ pid: process.pid, count: ++count }));
} else {
  console.log(++count);
}
