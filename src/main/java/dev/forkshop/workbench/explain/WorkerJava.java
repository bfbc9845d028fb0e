package dev.forkshop.workbench.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command about workers as a Java program in one source file: the main thread, and the module's source as a text. */
final class WorkerJava {
    private static final String WATCHED = """
            worker.onError(error -> System.err.println(error.getMessage()));
            worker.onExit(code -> System.out.println("exit " + code));
            """;

    private final Typed typed;
    private final String module;

    /** @param module the source of the module that the worker runs */
    WorkerJava(Typed typed, String module) {
        this.typed = typed;
        this.module = module;
    }

    String text() {
        String main = switch (typed.command()) {
            case "worker send" -> made() + answered(1) + WATCHED + posted(WorkerWords.message(typed));
            case "worker terminate" -> made() + WATCHED + "worker.onOnline(worker::terminate);\n";
            default -> shared() + repeated(made() + talk() + WATCHED + sent() + seen());
        };
        return ModuleInText.of(module, main, "");
    }

    // ---- the worker

    private String made() {
        return "Worker worker = new Worker(MODULE, WorkerOptions.defaults().source()" + options() + ");\n";
    }

    private String options() {
        List<String> calls = new ArrayList<>();
        List<String> given = WorkerWords.arguments(typed);
        if (!given.isEmpty()) {
            calls.add(".argv(" + Literal.javaList(given) + ")");
        }
        data().ifPresent(data -> calls.add(".workerData(" + data + ")"));
        return String.join("", calls);
    }

    private Optional<String> data() {
        return typed.has("--shared")
                ? Optional.of("data")
                : typed.text("--data").map(json -> "Json.parse(" + Literal.java(json) + ")");
    }

    private String shared() {
        return WorkerWords.sharedBytes(typed)
                .map(bytes -> "SharedArrayBuffer shared = new SharedArrayBuffer(" + bytes + ");\n"
                        + "Map<Object, Object> data = new HashMap<>();\n"
                        + typed.text("--data")
                                .map(json -> "data.putAll((Map<?, ?>) Json.parse(" + Literal.java(json) + "));\n")
                                .orElse("")
                        + "data.put(\"shared\", shared);\n")
                .orElse("");
    }

    /** What is in the shared memory when a worker has ended. */
    private String seen() {
        return WorkerWords.sharedBytes(typed)
                .map(bytes ->
                        "worker.onExit(code -> System.out.println(new " + WorkerWords.view(bytes) + "(shared)));\n")
                .orElse("");
    }

    // ---- messages

    private String talk() {
        List<String> messages = typed.all("--send");
        return messages.isEmpty() || typed.has("--keep") ? heard("") : answered(messages.size());
    }

    private static String heard(String then) {
        return "worker.onMessage(message -> {\n    System.out.println(\"from worker \" + message);\n" + then + "});\n";
    }

    /** A worker that listens does not end by itself. */
    private static String answered(int count) {
        return count == 1
                ? heard("    worker.terminate();\n")
                : "int[] answers = {0};\n"
                        + heard("    if (++answers[0] == " + count + ") {\n        worker.terminate();\n    }\n");
    }

    private String sent() {
        return String.join(
                "", typed.all("--send").stream().map(WorkerJava::posted).toList());
    }

    private static String posted(String json) {
        return "worker.postMessage(Json.parse(" + Literal.java(json) + "));\n";
    }

    private String repeated(String body) {
        return typed.text("--count")
                .map(count -> "for (int i = 0; i < " + count + "; i++) {\n" + ModuleInText.indented(body, 4) + "}\n")
                .orElse(body);
    }
}
