package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.Typed;
import java.util.Map;

/** What was done with a cluster, in order, as Node does it. */
final class ClusterStepsJs {
    private static final String LISTENING = """

            const living = () => Object.values(cluster.workers).filter((worker) => !worker.exitedAfterDisconnect);
            const listening = new Set();
            cluster.on('<<EVENT>>', (worker) => listening.add(worker.id));
            cluster.on('exit', (worker) => listening.delete(worker.id));
            async function until(count) {
              while (living().filter((worker) => listening.has(worker.id)).length < count) await pause(20);
            }

            """;
    private static final Map<String, String> STEPS = Map.of(
            "cluster scale", """
            while (living().length < <<N>>) cluster.fork();
            for (const worker of living().slice(<<N>>)) {
              worker.disconnect();
              await once(worker, 'exit');
            }
            await until(<<N>>);
            """,
            "cluster reload", """
            for (const old of living()) {
              const successor = cluster.fork();
              while (!listening.has(successor.id)) await pause(20);
              old.disconnect(); // it takes no more connections, and ends when its clients have gone
              await once(old, 'exit');
            }
            """,
            "cluster kill", """
            cluster.workers[<<WORKER>>].process.kill(<<SIGNAL>>);
            await once(cluster, 'exit');
            await until(living().length + 1); // another one takes its place
            """,
            "cluster disconnect", """
            cluster.workers[<<WORKER>>].disconnect();
            await once(cluster, 'exit'); // nobody takes its place
            """,
            "cluster send", """
            for (const worker of <<WHOM>>) worker.send(<<JSON>>);
            await pause(100);
            """,
            "cluster status", """
            for (const { id, process: { pid } } of living()) {
              console.log('worker', id, 'pid', pid, listening.has(id) ? 'listening' : 'online');
            }
            """,
            "cluster down", "cluster.disconnect(() => console.log('no worker is left'));\n");

    private final Course course;
    private final String workers;

    /** @param workers the code that says how many there are at the beginning */
    ClusterStepsJs(Course course, String workers) {
        this.course = course;
        this.workers = workers;
    }

    String text() {
        if (course.steps().isEmpty()) {
            return "";
        }
        StringBuilder body = new StringBuilder("await until(" + workers + ");\n");
        course.steps().forEach(step -> body.append(Literal.comment(step.line())).append(step(step)));
        String event = course.typed().has("--sticky") ? "online" : "listening";
        return Template.fill(LISTENING, Map.of("EVENT", event)) + "(async () => {\n" + Indent.js(body.toString())
                + "})();\n";
    }

    private String step(Deed step) {
        Typed typed = step.typed();
        String command = typed.command();
        String code = STEPS.get(command);
        return switch (command) {
            case "cluster scale" -> Template.fill(code, Map.of("N", Literal.number(typed.subject())));
            case "cluster kill" ->
                Template.fill(code, Map.of("WORKER", worker(typed), "SIGNAL", Literal.js(Messages.signal(typed))));
            case "cluster disconnect" -> Template.fill(code, Map.of("WORKER", worker(typed)));
            case "cluster send" ->
                Template.fill(code, Map.of("WHOM", whom(typed), "JSON", Literal.jsValue(Messages.behind(typed))));
            default -> code;
        };
    }

    private String worker(Typed typed) {
        return course.clusterWorker(typed.subject());
    }

    private String whom(Typed typed) {
        return typed.subject().equals("all") ? "living()" : "[cluster.workers[" + worker(typed) + "]]";
    }
}
