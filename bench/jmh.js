// What bench/jmh measures of values, in Node: nanoseconds an operation, the median of five seconds after three to warm up.
const task = (id) => ({ id, name: 'resize', sizes: [320, 640, 1280] });
const values = { number: 42, task: task(42), rows: Array.from({ length: 1000 }, (_, id) => task(id)) };
const memory = new Int32Array(new SharedArrayBuffer(64));
let kept; // so that nothing is left out for not being used

function nanos(operation, times) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < times; i++) kept = operation();
  return Number(process.hrtime.bigint() - start) / times;
}

function measure(name, operation) {
  let times = 1;
  while (nanos(operation, times) * times < 5e8) times *= 2; // half a second and more
  const rounds = Array.from({ length: 8 }, () => nanos(operation, times)).slice(3).sort((a, b) => a - b);
  console.log(name.padEnd(24), rounds[2].toFixed(1).padStart(12), 'ns');
}

for (const [name, value] of Object.entries(values)) {
  const json = JSON.stringify(value);
  measure(`structuredClone ${name}`, () => structuredClone(value));
  measure(`stringify ${name}`, () => JSON.stringify(value));
  measure(`parse ${name}`, () => JSON.parse(json));
}
measure('Atomics.add', () => Atomics.add(memory, 0, 1));
