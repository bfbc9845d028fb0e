package dev.forkshop.workbench.explain;

import java.util.ArrayList;
import java.util.List;

/** A command as a Java program in one source file, written with the runtime's API. */
final class JavaCode {
    private static final String HEAD = """
            import static dev.forkshop.runtime.childprocess.ChildProcesses.*;

            import dev.forkshop.runtime.childprocess.*;
            import dev.forkshop.runtime.journal.*;
            import dev.forkshop.runtime.loop.EventLoop;
            import dev.forkshop.runtime.memory.Json;
            import dev.forkshop.runtime.stream.*;
            import java.nio.file.Path;
            import java.util.List;

            public class Shown {
                public static void main(String[] arguments) {
                    new EventLoop("main", new Journal(Origin.here())).run(Shown::program);
                }

                static void program() {
            """;
    private static final String RESULT = """
            (error, stdout, stderr) -> {
                System.out.print(stdout);
                System.err.print(stderr);
                if (error != null) {
                    System.err.println(error.exitCode() + " " + error.signal());
                }
            }""";

    private final Typed typed;

    JavaCode(Typed typed) {
        this.typed = typed;
    }

    String text() {
        String body = repeated(body());
        return HEAD + body.indent(8).replaceAll("(?m)^ +$", "") + "    }\n}\n";
    }

    private String body() {
        boolean sync = typed.has("--sync");
        return switch (typed.command()) {
            case "exec" -> sync ? printed("execSync(" + line() + syncOptions() + ")") : called("exec(" + line());
            case "execfile" ->
                sync ? printed("execFileSync(" + file() + syncOptions() + ")") : called("execFile(" + file());
            case "spawn" -> sync ? spawnSync() : spawn();
            case "fork" -> fork();
            default -> throw new IllegalArgumentException(typed.command());
        };
    }

    // ---- options

    private String options(String type) {
        List<String> calls = new ArrayList<>();
        typed.text("--cwd").ifPresent(cwd -> calls.add("cwd(" + Literal.java(cwd) + ")"));
        typed.all("--env").forEach(pair -> calls.add(variable(pair)));
        typed.text("--timeout").ifPresent(millis -> calls.add("timeout(" + millis + ")"));
        typed.text("--kill-signal").ifPresent(signal -> calls.add("killSignal(" + Literal.java(signal) + ")"));
        typed.text("--max-buffer").ifPresent(bytes -> calls.add("maxBuffer(" + bytes + "L)"));
        typed.text("--shell").ifPresent(shell -> calls.add("shell(" + Literal.java(shell) + ")"));
        typed.text("--serialization").ifPresent(kind -> calls.add("serialization(" + Literal.java(kind) + ")"));
        typed.text("--encoding")
                .filter(name -> !type.equals("SpawnOptions"))
                .ifPresent(name -> calls.add("encoding(" + Literal.java(name) + ")"));
        if (typed.has("--detached")) {
            calls.add("detached(true)");
        }
        typed.text("--stdout")
                .ifPresent(file ->
                        calls.add("stdio(Stdio.pipe(), Stdio.to(Path.of(" + Literal.java(file) + ")), Stdio.pipe())"));
        return calls.isEmpty() ? "" : ", " + type + ".defaults()." + String.join(".", calls);
    }

    private static String variable(String pair) {
        String[] parts = pair.split("=", 2);
        return "envPlus(" + Literal.java(parts[0]) + ", " + Literal.java(parts[1]) + ")";
    }

    private String syncOptions() {
        return options("SyncOptions");
    }

    private String line() {
        return Literal.java(typed.rest());
    }

    private String file() {
        return Literal.java(typed.subject()) + ", "
                + Literal.javaList(typed.words().subList(1, typed.words().size()));
    }

    // ---- calls

    private String called(String call) {
        return call + options("ExecOptions") + ", " + RESULT + ");\n";
    }

    private static String printed(String call) {
        return "System.out.print(" + call + ");\n";
    }

    private String spawn() {
        String out = typed.has("--stdout") ? "" : "child.stdout().onData(piece -> System.out.print(piece));\n";
        return "ChildProcess child = spawn(" + file() + options("SpawnOptions") + ");\n"
                + out
                + "child.stderr().onData(piece -> System.err.print(piece));\n"
                + watched();
    }

    private static String watched() {
        return """
                child.onError(error -> System.err.println(error.getMessage()));
                child.onClose((code, signal) -> System.out.println("closed " + code + " " + signal));
                """;
    }

    private String spawnSync() {
        return "SyncResult result = spawnSync(" + file() + syncOptions() + ");\n"
                + "System.out.print(result.stdout());\n"
                + "System.out.println(result.status() + \" \" + result.signal());\n";
    }

    private String fork() {
        String given = typed.words().size() > 1
                ? ", " + Literal.javaList(typed.words().subList(1, typed.words().size()))
                : "";
        return "ChildProcess child = fork(" + Literal.java(typed.subject()) + given + options("ForkOptions") + ");\n"
                + conversation()
                + watched();
    }

    private String conversation() {
        List<String> messages = typed.all("--send");
        String end = messages.isEmpty() || typed.has("--keep") ? "" : "    child.disconnect();\n";
        return "child.onMessage(message -> {\n"
                + "    System.out.println(\"from \" + child.pid() + \" \" + message);\n"
                + end
                + "});\n"
                + String.join(
                        "",
                        messages.stream()
                                .map(message -> "child.send(Json.parse(" + Literal.java(message) + "));\n")
                                .toList());
    }

    private String repeated(String body) {
        return typed.text("--count")
                .map(count -> "for (int i = 0; i < " + count + "; i++) {\n" + body.indent(4) + "}\n")
                .orElse(body);
    }
}
