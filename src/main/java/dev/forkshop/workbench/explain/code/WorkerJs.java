package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A worker as a Node program: one file that is the main thread and the worker, and what was done with it. */
final class WorkerJs {
    private static final String WATCHED = """
            worker.on('error', (error) => console.error(error.message));
            worker.on('exit', (code) => console.log('exit', code));
            """;

    private final Course course;
    private final Typed typed;
    private final Twin twin;

    WorkerJs(Course course, Twin twin) {
        this.course = course;
        this.typed = course.typed();
        this.twin = twin;
    }

    String text() {
        String once = course.steps().isEmpty() ? "" : "const { once } = require('node:events');\n";
        String head = "const { Worker" + (twin.taken() ? ", isMainThread" : "")
                + " } = require('node:worker_threads');\n" + once;
        return twin.program(head, "isMainThread", shared() + started() + steps());
    }

    // ---- the worker

    private String started() {
        boolean several = course.begin().threads().size() > 1 && !course.steps().isEmpty();
        String one = "const worker = new Worker(" + twin.reference() + options() + ");\n" + heard() + WATCHED + sent()
                + seen();
        String body = several ? one + "workers.push(worker);\n" : one;
        String all = Repeated.js(typed, body);
        return (several ? "const workers = [];\n" : "") + all;
    }

    private String options() {
        List<String> all = new ArrayList<>();
        List<String> given = WorkerWords.arguments(typed);
        if (!given.isEmpty()) {
            all.add("argv: " + Literal.jsList(given));
        }
        data().ifPresent(data -> all.add("workerData: " + data));
        return all.isEmpty() ? "" : ", { " + String.join(", ", all) + " }";
    }

    private Optional<String> data() {
        Optional<String> given = typed.text("--data").map(Literal::jsValue);
        if (!typed.has("--shared")) {
            return given;
        }
        return Optional.of("{ " + given.map(json -> "..." + json + ", ").orElse("") + "shared }");
    }

    private String shared() {
        return WorkerWords.sharedBytes(typed)
                .map(bytes -> "const shared = new SharedArrayBuffer(" + Literal.number(bytes) + ");\n")
                .orElse("");
    }

    /** What is in the shared memory when a worker has ended. */
    private String seen() {
        return WorkerWords.sharedBytes(typed)
                .map(bytes ->
                        "worker.on('exit', () => console.log(new " + WorkerWords.view(typed, bytes) + "(shared)));\n")
                .orElse("");
    }

    // ---- messages

    /** A worker that listens does not end by itself. */
    private String heard() {
        String told = "console.log('from worker', JSON.stringify(message))";
        int count = typed.all("--send").size();
        return WorkerWords.ends(typed)
                ? "let answers = 0;\nworker.on('message', (message) => {\n  " + told + ";\n  if (++answers === " + count
                        + ") worker.terminate();\n});\n"
                : "worker.on('message', (message) => " + told + ");\n";
    }

    private String sent() {
        return String.join(
                "",
                typed.all("--send").stream()
                        .map(json -> "worker.postMessage(" + Literal.jsValue(json) + ");\n")
                        .toList());
    }

    // ---- what was done with it

    private String steps() {
        if (course.steps().isEmpty()) {
            return "";
        }
        StringBuilder body = new StringBuilder();
        boolean several = course.begin().threads().size() > 1;
        boolean up = several;
        if (several) {
            body.append("await Promise.all(workers.map((worker) => once(worker, 'online')));\n");
        }
        for (Deed step : course.steps()) {
            body.append(Literal.comment(step.line())).append(step(step.typed(), up));
            up = true;
        }
        String goodbye = several ? "for (const worker of workers) worker.terminate();" : "worker.terminate();";
        boolean over = !several
                && course.steps().stream().anyMatch(step -> step.typed().is("worker terminate"));
        String last = over ? "" : goodbye + " // in the shop it lives on\n";
        return "\n(async () => {\n" + Indent.js(body + last) + "})();\n";
    }

    private String step(Typed step, boolean up) {
        String worker =
                course.begin().threads().size() > 1 ? "workers[" + course.thread(step.subject()) + "]" : "worker";
        if (step.is("worker terminate")) {
            return (up ? "" : "await once(" + worker + ", 'online');\n") + "await " + worker + ".terminate();\n";
        }
        String answer = step.has("--no-wait") ? "" : "await once(" + worker + ", 'message');\n";
        return worker + ".postMessage(" + Literal.jsValue(Messages.behind(step)) + ");\n" + answer;
    }
}
