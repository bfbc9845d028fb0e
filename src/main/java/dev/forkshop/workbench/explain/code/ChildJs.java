package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.List;

/** A child process as a Node program: {@code exec}, {@code execFile}, {@code spawn} or {@code fork}, and what was done to it. */
final class ChildJs {
    private static final String RESULT = """
            (error, stdout, stderr) => {
              process.stdout.write(stdout);
              process.stderr.write(stderr);
              if (error) {
                console.error(error.code, error.signal);
                process.exitCode = 1;
              }
            }""";
    private static final String CLOSED = """
            child.on('error', (error) => console.error(error.message));
            child.on('close', (code, signal) => console.log('closed', code, signal));
            """;

    /** Node 20 emits no 'close' for a fork whose channel the parent closed. */
    private static final String EXITED = CLOSED.replace("'close'", "'exit'").replace("'closed'", "'exit'");

    private final Course course;
    private final Typed typed;
    private final Twin twin;
    private final ChildOptionsJs options;

    /** @param twin the counterpart of the module that is forked; of programs it is not asked */
    ChildJs(Course course, Twin twin) {
        this.course = course;
        this.typed = course.typed();
        this.twin = twin;
        this.options = new ChildOptionsJs(typed);
    }

    String text() {
        if (typed.has("--sync")) {
            return head(function() + "Sync") + "\n" + sync();
        }
        String main = started() + new ChildStepsJs(course).text();
        return typed.is("fork") ? twin.program(head("fork"), "!process.send", main) : head(function()) + "\n" + main;
    }

    private String function() {
        return typed.is("execfile") ? "execFile" : typed.command();
    }

    private String head(String function) {
        return "const { " + function + " } = require('node:child_process');\n"
                + (course.steps().isEmpty() ? "" : ChildStepsJs.HEAD)
                + (options.files() ? "const fs = require('node:fs');\n" : "");
    }

    // ---- the start

    private String started() {
        String one = one();
        if (course.begin().pids().size() > 1 && !course.steps().isEmpty()) {
            return "const children = [];\n" + Repeated.js(typed, "const child = " + one + "children.push(child);\n");
        }
        boolean named = one.contains("child.") || !course.steps().isEmpty();
        return Repeated.js(typed, (named ? "const child = " : "") + one);
    }

    private String one() {
        return switch (typed.command()) {
            case "exec" -> call("exec", Literal.js(typed.rest()), options.text(options.encoding()), RESULT) + fed();
            case "execfile" ->
                call("execFile", program(), arguments(), options.text(options.encoding()), RESULT) + fed();
            case "spawn" ->
                call("spawn", program(), arguments(), options.text(options.stdout())) + output() + fed() + CLOSED;
            default ->
                call("fork", twin.reference(), typed.words().size() > 1 ? arguments() : "", options.text(options.ipc()))
                        + fed()
                        + conversation()
                        + EXITED;
        };
    }

    private static String call(String function, String... parts) {
        List<String> given =
                List.of(parts).stream().filter(part -> !part.isEmpty()).toList();
        return function + "(" + String.join(", ", given) + ");\n";
    }

    private String program() {
        return Literal.js(typed.subject());
    }

    private String arguments() {
        return Literal.jsList(typed.words().subList(1, typed.words().size()));
    }

    private String output() {
        String out = typed.text("--encoding")
                .map(name -> "child.stdout.setEncoding(" + Literal.js(name)
                        + ").on('data', (piece) => process.stdout.write(piece));\n")
                .orElse("child.stdout.pipe(process.stdout);\n");
        return (typed.has("--stdout") ? "" : out) + "child.stderr.pipe(process.stderr);\n";
    }

    private String fed() {
        return typed.text("--stdin")
                .map(file -> file.equals("-") ? "process.stdin" : "fs.createReadStream(" + Literal.js(file) + ")")
                .map(source -> source + ".pipe(child.stdin);\n")
                .orElse("");
    }

    // ---- messages of fork

    private String conversation() {
        List<String> messages = typed.all("--send");
        boolean ends = !messages.isEmpty() && !typed.has("--keep");
        String told = "console.log('from', child.pid, JSON.stringify(message))";
        String heard = ends
                ? "let answers = 0;\nchild.on('message', (message) => {\n  " + told + ";\n  if (++answers === "
                        + messages.size() + ") child.disconnect();\n});\n"
                : "child.on('message', (message) => " + told + ");\n";
        return heard
                + String.join(
                        "",
                        messages.stream()
                                .map(json -> "child.send(" + Literal.jsValue(json) + ");\n")
                                .toList());
    }

    // ---- the forms that block

    private String sync() {
        return switch (typed.command()) {
            case "exec" -> printed("execSync(" + both(Literal.js(typed.rest())) + ")");
            case "execfile" -> printed("execFileSync(" + both(program() + ", " + arguments()) + ")");
            default ->
                "const result = spawnSync(" + both(program() + ", " + arguments()) + ");\n"
                        + "process.stdout.write(result.stdout ?? '');\n"
                        + "process.stderr.write(result.stderr ?? '');\n"
                        + "console.log(result.error?.code ?? '', result.status, result.signal);\n";
        };
    }

    private String both(String arguments) {
        return arguments + ", " + options.text(options.input());
    }

    private static String printed(String call) {
        return "try {\n  process.stdout.write(" + call + ");\n} catch (error) {\n"
                + "  console.error(error.code ?? error.status, error.signal);\n  process.exitCode = 1;\n}\n";
    }
}
