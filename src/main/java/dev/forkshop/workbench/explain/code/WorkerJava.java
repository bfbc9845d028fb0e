package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A worker as a module in Java, and what was done with it. */
final class WorkerJava {
    private static final String WATCHED = """
            worker.onError(error -> console.error(error.getMessage()));
            worker.onExit(code -> console.log("exit", code));
            """;
    private static final String ONLINE = """
            static CompletableFuture<Void> online(Worker worker) {
                CompletableFuture<Void> online = new CompletableFuture<>();
                worker.onOnline(() -> online.complete(null));
                return online;
            }
            """;

    private final Course course;
    private final Typed typed;

    WorkerJava(Course course) {
        this.course = course;
        this.typed = course.typed();
    }

    String text() {
        return JavaFile.of(course.lines(), shared() + started() + steps(), members());
    }

    private String members() {
        boolean asks = course.steps().stream().anyMatch(step -> step.typed().is("worker send"));
        boolean waits = !course.steps().isEmpty() && !asks;
        return (asks ? StepsJava.asked("Worker", "postMessage") : "") + (waits ? ONLINE : "");
    }

    // ---- the worker

    private String started() {
        boolean several = several();
        String one = "Worker worker = new Worker(" + Literal.java(typed.subject()) + options() + ");\n" + heard()
                + WATCHED + sent() + seen();
        String body = several ? one + "workers.add(worker);\n" : one;
        String all = Repeated.java(typed, body);
        return (several ? "List<Worker> workers = new ArrayList<>();\n" : "") + all;
    }

    private boolean several() {
        return course.begin().threads().size() > 1 && !course.steps().isEmpty();
    }

    private String options() {
        List<String> calls = new ArrayList<>();
        List<String> given = WorkerWords.arguments(typed);
        if (!given.isEmpty()) {
            calls.add(".argv(" + Literal.javaList(given) + ")");
        }
        data().ifPresent(data -> calls.add(".workerData(" + data + ")"));
        return calls.isEmpty() ? ", WorkerOptions.defaults()" : ", WorkerOptions.defaults()" + String.join("", calls);
    }

    private Optional<String> data() {
        return typed.has("--shared")
                ? Optional.of("data")
                : typed.text("--data").map(Literal::javaValue);
    }

    private String shared() {
        return WorkerWords.sharedBytes(typed)
                .map(bytes -> "SharedArrayBuffer shared = new SharedArrayBuffer(" + Literal.number(bytes) + ");\n"
                        + "Map<Object, Object> data = new HashMap<>();\n"
                        + typed.text("--data")
                                .map(json -> "data.putAll((Map<?, ?>) " + Literal.javaValue(json) + ");\n")
                                .orElse("")
                        + "data.put(\"shared\", shared);\n")
                .orElse("");
    }

    /** What is in the shared memory when a worker has ended. */
    private String seen() {
        return WorkerWords.sharedBytes(typed)
                .map(bytes ->
                        "worker.onExit(code -> console.log(new " + WorkerWords.view(typed, bytes) + "(shared)));\n")
                .orElse("");
    }

    // ---- messages

    /** A worker that listens does not end by itself. */
    private String heard() {
        String told = "console.log(\"from worker\", Json.stringify(message.value()));\n";
        boolean ends = WorkerWords.ends(typed);
        String end = "if (++answers[0] == " + typed.all("--send").size() + ") {\n    worker.terminate();\n}\n";
        return (ends ? "int[] answers = {0};\n" : "") + "worker.onMessage(message -> {\n"
                + Indent.java(told + (ends ? end : "")) + "});\n";
    }

    private String sent() {
        return String.join(
                "",
                typed.all("--send").stream()
                        .map(json -> "worker.postMessage(" + Literal.javaValue(json) + ");\n")
                        .toList());
    }

    // ---- what was done with it

    private String steps() {
        StepsJava steps = new StepsJava();
        for (Deed step : course.steps()) {
            add(step, steps);
        }
        return course.steps().isEmpty() ? "" : steps.text(goodbye());
    }

    private void add(Deed step, StepsJava steps) {
        Typed given = step.typed();
        String worker = several() ? "workers.get(" + course.thread(given.subject()) + ")" : "worker";
        String message = Literal.javaValue(Messages.behind(given));
        if (given.is("worker terminate")) {
            boolean first = course.steps().get(0) == step;
            (first && !members().contains("asked") ? steps.compose("online(" + worker + ")") : steps)
                    .compose(step, worker + ".terminate()");
        } else if (given.has("--no-wait")) {
            steps.run(step, worker + ".postMessage(" + message + ")");
        } else {
            steps.compose(step, "asked(" + worker + ", " + message + ")");
        }
    }

    private String goodbye() {
        return several() ? "workers.forEach(Worker::terminate);\n" : "worker.terminate();\n";
    }
}
