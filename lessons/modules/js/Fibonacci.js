// A slow recursion, 30 by default: the work grows by 1.6 with each step.
function fibonacci(n) {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

if (process.argv.length > 2 || !process.send) {
  console.log(fibonacci(Number(process.argv[2] ?? 30)));
} else {
  process.on('message', ({ n = 30 }) => process.send({ n, fibonacci: fibonacci(n) }));
}
