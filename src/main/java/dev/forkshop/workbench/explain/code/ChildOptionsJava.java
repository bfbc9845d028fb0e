package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.ArrayList;
import java.util.List;

/** What was typed about a child process as the options of the runtime. */
final class ChildOptionsJava {
    static final String READ = """
            static byte[] read(String file) {
                try {
                    return Files.readAllBytes(Path.of(process.cwd()).resolve(file));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
            """;

    private final Typed typed;

    ChildOptionsJava(Typed typed) {
        this.typed = typed;
    }

    /** The argument of this type, with a comma before it; empty where nothing was said. */
    String text(String type) {
        List<String> calls = new ArrayList<>();
        quoted("--cwd", "cwd", calls);
        typed.all("--env").stream()
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> calls.add("envPlus(" + Literal.java(pair[0]) + ", " + Literal.java(pair[1]) + ")"));
        number("--timeout", "timeout", calls);
        quoted("--kill-signal", "killSignal", calls);
        number("--max-buffer", "maxBuffer", calls);
        quoted("--shell", "shell", calls);
        quoted("--serialization", "serialization", calls);
        if (!type.equals("SpawnOptions")) {
            quoted("--encoding", "encoding", calls);
        }
        if (typed.has("--exec-argv")) {
            calls.add("execArgv(" + Literal.javaList(typed.all("--exec-argv")) + ")");
        }
        if (typed.has("--detached")) {
            calls.add("detached(true)");
        }
        streams(type, calls);
        return calls.isEmpty() ? "" : ", " + type + ".defaults()." + String.join(".", calls);
    }

    private void quoted(String option, String name, List<String> calls) {
        typed.text(option).ifPresent(value -> calls.add(name + "(" + Literal.java(value) + ")"));
    }

    private void number(String option, String name, List<String> calls) {
        typed.text(option).ifPresent(value -> calls.add(name + "(" + Literal.number(value) + "L)"));
    }

    // ---- streams

    /** Whether a file is read by the program itself. */
    boolean reads() {
        return typed.text("--stdin").filter(file -> !file.equals("-")).isPresent();
    }

    private void streams(String type, List<String> calls) {
        if (type.equals("SyncOptions")) {
            typed.text("--stdin")
                    .filter(file -> !file.equals("-"))
                    .ifPresent(file -> calls.add("input(read(" + Literal.java(file) + "))"));
        }
        boolean fork = type.equals("ForkOptions");
        boolean own = typed.has("--stdout") || fork && typed.has("--stdin");
        if (own) {
            String in = fork && !typed.has("--stdin") ? "Stdio.inherit()" : "Stdio.pipe()";
            String out = typed.text("--stdout")
                    .map(file -> "Stdio.to(Path.of(process.cwd()).resolve(" + Literal.java(file) + "))")
                    .orElse("Stdio.inherit()");
            String rest = fork ? "Stdio.inherit(), Stdio.ipc()" : "Stdio.pipe()";
            calls.add("stdio(" + in + ", " + out + ", " + rest + ")");
        }
    }
}
