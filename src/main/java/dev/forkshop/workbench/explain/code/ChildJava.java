package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.List;

/** A child process as a module in Java: the same calls by the same names. */
final class ChildJava {
    private static final String RESULT = """
            (error, stdout, stderr) -> {
                process.stdout().write(stdout.toString());
                process.stderr().write(stderr.toString());
                if (error != null) {
                    console.error(error.exitCode(), error.signal());
                    process.exitCode(1);
                }
            }""";
    private static final String CLOSED = """
            child.onError(error -> console.error(error.getMessage()));
            child.onClose((code, signal) -> console.log("closed", code, signal));
            """;
    private static final String EXITED = CLOSED.replace("onClose", "onExit").replace("\"closed\"", "\"exit\"");

    private final Course course;
    private final Typed typed;
    private final ChildOptionsJava options;

    ChildJava(Course course) {
        this.course = course;
        this.typed = course.typed();
        this.options = new ChildOptionsJava(typed);
    }

    String text() {
        if (typed.has("--sync")) {
            return JavaFile.of(course.lines(), sync(), typed.has("--stdin") ? ChildOptionsJava.READ : "");
        }
        ChildStepsJava steps = new ChildStepsJava(course);
        String members = steps.members() + (options.reads() ? ChildOptionsJava.READ : "");
        return JavaFile.of(course.lines(), started() + steps.text(), members);
    }

    // ---- the start

    private String started() {
        String one = one();
        if (course.begin().pids().size() > 1 && !course.steps().isEmpty()) {
            return "List<ChildProcess> children = new ArrayList<>();\n"
                    + Repeated.java(typed, "ChildProcess child = " + one + "children.add(child);\n");
        }
        boolean named = one.contains("child.") || !course.steps().isEmpty();
        return Repeated.java(typed, (named ? "ChildProcess child = " : "") + one);
    }

    private String one() {
        return switch (typed.command()) {
            case "exec" ->
                "exec(" + Literal.java(typed.rest()) + options.text("ExecOptions") + ", " + RESULT + ");\n" + fed();
            case "execfile" -> "execFile(" + file() + options.text("ExecOptions") + ", " + RESULT + ");\n" + fed();
            case "spawn" -> "spawn(" + file() + options.text("SpawnOptions") + ");\n" + output() + fed() + CLOSED;
            default -> "fork(" + module() + options.text("ForkOptions") + ");\n" + fed() + conversation() + EXITED;
        };
    }

    private String file() {
        return Literal.java(typed.subject()) + ", "
                + Literal.javaList(typed.words().subList(1, typed.words().size()));
    }

    private String module() {
        return typed.words().size() > 1 ? file() : Literal.java(typed.subject());
    }

    private String output() {
        String encoding = typed.text("--encoding")
                .map(name -> ".setEncoding(" + Literal.java(name) + ")")
                .orElse("");
        String out = "child.stdout()" + encoding + ".onData(piece -> process.stdout().write(piece.toString()));\n";
        return (typed.has("--stdout") ? "" : out)
                + "child.stderr().onData(piece -> process.stderr().write(piece.toString()));\n";
    }

    private String fed() {
        return typed.text("--stdin")
                .map(file -> file.equals("-")
                        ? "process.stdin().pipe(child.stdin());\n"
                        : "child.stdin().end(read(" + Literal.java(file) + "));\n")
                .orElse("");
    }

    // ---- messages of fork

    private String conversation() {
        List<String> messages = typed.all("--send");
        boolean ends = !messages.isEmpty() && !typed.has("--keep");
        String told = "console.log(\"from\", child.pid(), Json.stringify(message.value()));\n";
        String end = "if (++answers[0] == " + messages.size() + ") {\n    child.disconnect();\n}\n";
        return (ends ? "int[] answers = {0};\n" : "")
                + "child.onMessage(message -> {\n" + Indent.java(told + (ends ? end : "")) + "});\n"
                + String.join(
                        "",
                        messages.stream()
                                .map(json -> "child.send(" + Literal.javaValue(json) + ");\n")
                                .toList());
    }

    // ---- the forms that block

    private String sync() {
        String given = options.text("SyncOptions");
        return switch (typed.command()) {
            case "exec" -> printed("execSync(" + Literal.java(typed.rest()) + given + ")");
            case "execfile" -> printed("execFileSync(" + file() + given + ")");
            default ->
                "SyncResult result = spawnSync(" + file() + given + ");\n"
                        + "process.stdout().write(result.stdout().toString());\n"
                        + "process.stderr().write(result.stderr().toString());\n"
                        + "console.log(result.error() == null ? \"\" : result.error().code(), result.status(), "
                        + "result.signal());\n";
        };
    }

    private static String printed(String call) {
        return "try {\n    process.stdout().write(" + call + ".toString());\n} catch (NodeError error) {\n"
                + "    console.error(error.getMessage());\n    process.exitCode(1);\n}\n";
    }
}
