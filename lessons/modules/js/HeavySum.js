// Keeps a processor busy: adds 42 * i for every i below n, a hundred million by default.
function sum(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += 42 * i;
  return sum;
}

if (process.argv.length > 2 || !process.send) {
  console.log(sum(Number(process.argv[2] ?? 1e8)));
} else {
  process.on('message', ({ n = 1e8 }) => process.send({ n, sum: sum(n) }));
}
