package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.List;
import java.util.Map;

/** A cluster as a Node program: one file that is the primary and the workers, and what was done with them. */
final class ClusterJs {
    private static final String PRIMARY = """
            cluster.schedulingPolicy = cluster.<<POLICY>>;
            <<SETUP>>for (let i = 0; i < <<WORKERS>>; i++) cluster.fork();
            cluster.on('listening', (worker, { port }) => console.log(`worker ${worker.id} listens on port ${port}`));
            // Node brings nobody back. This does, unless five in a row died within a second.
            let quickDeaths = 0;
            cluster.on('fork', (worker) => (worker.since = Date.now()));
            cluster.on('exit', (worker, code, signal) => {
              console.log('worker', worker.id, 'exit', code, signal);
              if (worker.exitedAfterDisconnect) return;
              quickDeaths = Date.now() - worker.since < 1000 ? quickDeaths + 1 : 0;
              if (quickDeaths < 5) setTimeout(() => cluster.fork(), quickDeaths && 50 * 2 ** quickDeaths);
              else console.error('nobody takes its place any more');
            });
            """;
    private static final String STICKY = """

            // Node's cluster has no sticky sessions: the primary accepts, and a client's address says whose it is.
            const net = require('node:net');
            const server = net.createServer({ pauseOnConnect: true }, (socket) => {
              const workers = Object.values(cluster.workers);
              const sum = [...socket.remoteAddress].reduce((all, sign) => all + sign.charCodeAt(0), 0);
              workers[sum % workers.length].send('connection', socket);
            });
            server.listen(process.env.PORT, process.env.HOST, () => {
              console.log(`the primary listens on port ${server.address().port}`);
            });
            """;
    private static final String STICKY_WORKER = """
            // A worker listens nowhere: its connections come from the primary.
            require('node:http').Server.prototype.listen = function () {
              process.on('message', (message, socket) => {
                if (message !== 'connection' || !socket) return;
                this.emit('connection', socket);
                socket.resume();
              });
              return this;
            };

            """;
    private static final String STORE = """

            // A store that all workers share, because it is kept here.
            const counts = new Map();
            cluster.on('message', (worker, { store, key, ask }) => {
              if (store !== 'count') return;
              counts.set(key, (counts.get(key) ?? 0) + 1);
              worker.send({ ask, value: counts.get(key) });
            });
            """;

    private final Course course;
    private final Typed typed;
    private final Twin twin;

    ClusterJs(Course course, Twin twin) {
        this.course = course;
        this.typed = course.typed();
        this.twin = twin;
    }

    String text() {
        String once = course.steps().isEmpty() ? "" : ChildStepsJs.HEAD;
        String head = "const cluster = require('node:cluster');\n" + once + "\n" + twin.guard() + ServeJs.place(typed);
        String worker = (typed.has("--sticky") ? STICKY_WORKER : "") + twin.body();
        return head + "if (cluster.isPrimary) {\n" + Indent.js(primary()) + "} else {\n" + Indent.js(worker) + "}\n";
    }

    private String primary() {
        boolean none = typed.text("--policy").orElse("rr").equals("none");
        List<String> given = WorkerWords.arguments(typed);
        String setup = given.isEmpty() ? "" : "cluster.setupPrimary({ args: " + Literal.jsList(given) + " });\n";
        String forked = Template.fill(
                PRIMARY, Map.of("POLICY", none ? "SCHED_NONE" : "SCHED_RR", "SETUP", setup, "WORKERS", workers()));
        String store = given.contains("--store") ? STORE : "";
        return forked + (typed.has("--sticky") ? STICKY : "") + store + new ClusterStepsJs(course, workers()).text();
    }

    private String workers() {
        return typed.text("--workers").map(Literal::number).orElse("require('node:os').availableParallelism()");
    }
}
