// Counts primes by trying divisors, below a million by default. Parts can be counted side by side.
const { parentPort, workerData } = require('node:worker_threads');
const send = (value) => (parentPort ? parentPort.postMessage(value) : process.send(value));

function isPrime(n) {
  for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return false;
  return true;
}

function primes(from, to) {
  let count = 0;
  for (let n = Math.max(2, from); n < to; n++) if (isPrime(n)) count++;
  return count;
}

function answer({ from = 0, to = 1e6 }) {
  send({ from, to, primes: primes(from, to) });
}

if (process.argv.length > 2 || !(parentPort || process.send)) {
  console.log(primes(0, Number(process.argv[2] ?? 1e6)));
} else if (workerData) {
  answer(workerData);
} else {
  (parentPort ?? process).on('message', answer);
}
