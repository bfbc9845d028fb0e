package dev.forkshop.workbench.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command about workers as a Node program: one file that is the main thread and the worker. */
final class WorkerJs {
    private static final String WATCHED = """
            worker.on('error', (error) => console.error(error.message));
            worker.on('exit', (code) => console.log('exit', code));
            """;

    private final Typed typed;
    private final Optional<String> module;

    /** @param module the JavaScript counterpart of the module that the worker runs */
    WorkerJs(Typed typed, Optional<String> module) {
        this.typed = typed;
        this.module = module;
    }

    String text() {
        String main = switch (typed.command()) {
            case "worker send" -> made() + answered(1) + WATCHED + posted(WorkerWords.message(typed));
            case "worker terminate" -> made() + WATCHED + "worker.on('online', () => worker.terminate());\n";
            default -> shared() + repeated(made() + talk() + WATCHED + sent() + seen());
        };
        String head = "const { Worker, isMainThread } = require('node:worker_threads');\n\n";
        return module.map(
                        text -> head + "if (isMainThread) {\n" + indented(main) + "} else {\n" + indented(text) + "}\n")
                .orElse(head.replace(", isMainThread", "") + main);
    }

    // ---- the worker

    private String made() {
        String file = module.isPresent() ? "__filename" : Literal.js("./" + WorkerWords.moduleName(typed) + ".js");
        return "const worker = new Worker(" + file + options() + ");\n";
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
        Optional<String> given = typed.text("--data");
        if (!typed.has("--shared")) {
            return given;
        }
        return Optional.of("{ " + given.map(json -> "..." + json + ", ").orElse("") + "shared }");
    }

    private String shared() {
        return WorkerWords.sharedBytes(typed)
                .map(bytes -> "const shared = new SharedArrayBuffer(" + bytes + ");\n")
                .orElse("");
    }

    /** What is in the shared memory when a worker has ended. */
    private String seen() {
        return WorkerWords.sharedBytes(typed)
                .map(bytes -> "worker.on('exit', () => console.log(new " + WorkerWords.view(bytes) + "(shared)));\n")
                .orElse("");
    }

    // ---- messages

    private String talk() {
        List<String> messages = typed.all("--send");
        return messages.isEmpty() || typed.has("--keep") ? heard("") : answered(messages.size());
    }

    private static String heard(String then) {
        return "worker.on('message', (message) => {\n  console.log('from worker', JSON.stringify(message));\n" + then
                + "});\n";
    }

    /** A worker that listens does not end by itself. */
    private static String answered(int count) {
        return count == 1
                ? heard("  worker.terminate();\n")
                : "let answers = 0;\n" + heard("  if (++answers === " + count + ") worker.terminate();\n");
    }

    private String sent() {
        return String.join(
                "", typed.all("--send").stream().map(WorkerJs::posted).toList());
    }

    private static String posted(String json) {
        return "worker.postMessage(" + json + ");\n";
    }

    private String repeated(String body) {
        return typed.text("--count")
                .map(count -> "for (let i = 0; i < " + count.replace("_", "") + "; i++) {\n" + indented(body) + "}\n")
                .orElse(body);
    }

    private static String indented(String text) {
        return text.indent(2).replaceAll("(?m)^ +$", "");
    }
}
