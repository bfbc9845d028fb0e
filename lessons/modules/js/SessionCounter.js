// Counts the visits of each client in a session, which a cookie names. Where the sessions are kept is the point: in this
// process, or with "--store primary" in the primary of a cluster, which all workers ask by messages.
const { randomUUID } = require('node:crypto');
const http = require('node:http');

const STORES = {
  memory() {
    const visits = new Map();
    return async (sid) => {
      visits.set(sid, (visits.get(sid) ?? 0) + 1);
      return visits.get(sid);
    };
  },
  primary() {
    const asked = new Map();
    let last = 0;
    process.on('message', ({ ask, value }) => {
      asked.get(ask)?.(value);
      asked.delete(ask);
    });
    return (sid) => new Promise((resolve) => {
      asked.set(++last, resolve);
      process.send({ store: 'count', key: sid, ask: last });
    });
  },
};

const named = process.argv.indexOf('--store') + 1;
const visit = (STORES[named && process.argv[named]] ?? STORES.memory)();

http.createServer(async (request, response) => {
  const known = /(?:^|; *)sid=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
  const sid = known ?? randomUUID();
  const visits = await visit(sid);
  if (!known) response.setHeader('set-cookie', `sid=${sid}; HttpOnly`);
  response.setHeader('x-worker', process.pid);
  response.end(`visit ${visits} at ${process.pid}\n`);
}).listen(process.env.PORT ?? 8000, process.env.HOST ?? '127.0.0.1');
