// The figures of a program, which takes a round of one for each line of standard input that names it. Which rounds count
// is said by whoever asks, by one rule for both sides.
const now = () => process.hrtime.bigint();
const millisSince = (start) => Number(now() - start) / 1e6;
const perSecond = (count, start) => count / millisSince(start) * 1e3;
const reply = (from) => new Promise((resolve) => from.once('message', resolve));

async function serve(figures) {
  for await (const figure of require('node:readline').createInterface({ input: process.stdin })) {
    console.log(JSON.stringify({ [figure]: await figures[figure]() }));
  }
  process.exit();
}

module.exports = { now, millisSince, perSecond, reply, serve };
