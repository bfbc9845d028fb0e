const { Worker, MessageChannel, BroadcastChannel, receiveMessageOnPort, markAsUntransferable } = require('worker_threads');
const facts = require('./_facts');
// Errors of Node's own are told by their code, those of the DOM by their text.
const said = (what) => {
  try {
    const answer = what();
    return answer === undefined || answer === true ? 'none' : 'message' in Object(answer) ? size(answer.message) : String(answer);
  } catch (e) {
    return typeof e.code === 'string' ? `${e.name} ${e.code}` : `${e.name}: ${e.message}`;
  }
};
const size = (value) => (Object(value).byteLength === undefined ? JSON.stringify(value) : `${value.constructor.name}(${value.byteLength})`);
{
  const { port1, port2 } = new MessageChannel();
  const four = [0, 1, 2, 3].map((length) => new SharedArrayBuffer(length));
  port1.postMessage([[four[0], four[1]], [four[2], four[3]]]);
  facts.fourShared = receiveMessageOnPort(port2).message.map((pair) => pair.map(size));
}
{
  const { port1, port2 } = new MessageChannel();
  const heard = (facts.takenIsNotHeard = []);
  port2.on('message', (m) => { heard.push(m); port2.close(); });
  port1.postMessage(1);
  port1.postMessage(2);
  facts.taken = said(() => receiveMessageOnPort(port2));
  facts.takenFromNothing = said(() => receiveMessageOnPort(port1));
}
{
  const { port1, port2 } = new MessageChannel();
  const other = new MessageChannel();
  const buffer = new ArrayBuffer(10);
  facts.bufferTwice = said(() => port1.postMessage(1, [buffer, buffer]));
  facts.portTwice = said(() => port1.postMessage(1, [other.port1, other.port1]));
  facts.nothingDelivered = said(() => receiveMessageOnPort(port2));
  facts.notMoved = buffer.byteLength;
}
{
  const { port1, port2 } = new MessageChannel();
  const buffer = new ArrayBuffer(10);
  const heard = (facts.targetSent = []);
  port2.on('message', () => heard.push('never'));
  port1.on('close', () => heard.push('close'));
  port1.postMessage(null, [port2, buffer]);
  facts.targetSentDetaches = buffer.byteLength;
  process.on('warning', (warning) => { facts.targetWarning = `${warning.name}: ${warning.message}`; });
}
{
  const { port1, port2 } = new MessageChannel();
  const buffer = new ArrayBuffer(10);
  markAsUntransferable(buffer);
  markAsUntransferable('anything');
  facts.marked = said(() => port1.postMessage(buffer, [buffer]));
  facts.markedStays = buffer.byteLength;
  const copy = receiveMessageOnPort(port2).message;
  port1.postMessage(copy, [copy]);
  facts.markedCopyMoves = copy.byteLength;
  const kept = new MessageChannel().port1;
  markAsUntransferable(kept);
  facts.markedPort = said(() => port1.postMessage(kept, [kept]));
}
{
  const here = new BroadcastChannel(5);
  const there = new BroadcastChannel('5');
  facts.broadcastName = here.name;
  facts.broadcastWithoutName = said(() => new BroadcastChannel());
  here.postMessage(new SharedArrayBuffer(10));
  facts.broadcastShared = said(() => receiveMessageOnPort(there));
  facts.broadcastToItself = said(() => receiveMessageOnPort(here));
  facts.broadcastPort = said(() => here.postMessage(new MessageChannel().port1));
  here.close();
  here.close();
  there.close();
  facts.broadcastAfterClose = said(() => here.postMessage(1));
  facts.broadcastTakenAfterClose = said(() => receiveMessageOnPort(there));
}
{
  const { port1, port2 } = new MessageChannel();
  const buffer = new ArrayBuffer(40);
  new Worker('const { port, buffer } = require("worker_threads").workerData; port.postMessage(buffer.byteLength); port.close();',
    { eval: true, workerData: { port: port1, buffer }, transferList: [port1, buffer] });
  facts.workerDataMoved = buffer.byteLength;
  port2.on('message', (m) => { facts.workerDataArrived = m; });
  const unlisted = new MessageChannel();
  facts.workerDataUnlisted = said(() => new Worker('', { eval: true, workerData: { port: unlisted.port1 } }));
}
