// One figure that was measured, as a line of JSON.
const now = () => process.hrtime.bigint();
const millisSince = (start) => Number(now() - start) / 1e6;
const perSecond = (count, start) => count / millisSince(start) * 1e3;
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
module.exports = { now, millisSince, perSecond, tell };
