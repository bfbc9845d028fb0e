package dev.forkshop.workbench.explain;

import java.util.List;
import java.util.Optional;

/** {@code cluster up} as a program: for Node with its own cluster, in Java with the supervisor. */
final class ClusterCode {
    private final Typed typed;

    ClusterCode(Typed typed) {
        this.typed = typed;
    }

    /** Needs the module's source in JavaScript. */
    String js(Optional<String> module) {
        String policy = typed.text("--policy").orElse("rr").equals("none") ? "SCHED_NONE" : "SCHED_RR";
        return """
                const cluster = require('node:cluster');

                process.env.PORT ??= '%s';
                if (cluster.isPrimary) {
                  cluster.schedulingPolicy = cluster.%s;
                  for (let i = 0; i < %s; i++) cluster.fork();
                  cluster.on('listening', (worker, { port }) => console.log(`worker ${worker.id} listens on port ${port}`));
                  cluster.on('exit', (worker, code, signal) => {
                    // Node brings nobody back. This line does, and for ever where a worker dies at its start.
                    if (!worker.exitedAfterDisconnect) cluster.fork();
                  });
                } else {
                %s}
                """.formatted(typed.text("--port").orElse("0"), policy, workers(), indented(worker(module)));
    }

    private String worker(Optional<String> module) {
        return module.orElse("require('./" + typed.subject() + "');\n");
    }

    private static String indented(String source) {
        StringBuilder text = new StringBuilder();
        source.lines()
                .forEach(line ->
                        text.append(line.isEmpty() ? "" : "  ").append(line).append('\n'));
        return text.toString();
    }

    private String workers() {
        return typed.text("--workers").orElse("require('node:os').availableParallelism()");
    }

    /** A module that does the same: {@code run} it. */
    String java() {
        String workers = typed.text("--workers").orElse("Runtime.getRuntime().availableProcessors()");
        List<String> arguments = typed.words()
                .subList(Math.min(1, typed.words().size()), typed.words().size());
        String args = arguments.isEmpty()
                ? ""
                : ".args("
                        + String.join(
                                ", ", arguments.stream().map(Literal::java).toList()) + ")";
        String before = typed.text("--policy").orElse("rr").equals("none")
                ? "        Cluster.schedulingPolicy(Cluster.SCHED_NONE);\n"
                : typed.has("--sticky") ? "        Cluster.stickySessions();\n" : "";
        return """
                import dev.forkshop.runtime.cluster.*;

                /** A module: run it. The variables PORT and HOST reach its workers. */
                class Shown {
                    public static void main(String[] arguments) {
                %s        Cluster.setupPrimary(ClusterSettings.none().exec(%s)%s);
                        Cluster.onListening((worker, info) ->
                                System.out.println("worker " + worker.id() + " listens on port " + info.port()));
                        Cluster.supervise(SupervisorOptions.defaults().workers(%s));
                    }
                }
                """.formatted(before, Literal.java(typed.subject()), args, workers);
    }
}
