package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed about a child process as an object of Node's options. */
final class ChildOptionsJs {
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)([mMgG])");

    private final Typed typed;

    ChildOptionsJs(Typed typed) {
        this.typed = typed;
    }

    /** The options in braces; empty where there are none. */
    String text(List<String> further) {
        List<String> all = new ArrayList<>();
        quoted("--cwd", "cwd").ifPresent(all::add);
        if (!typed.all("--env").isEmpty()) {
            all.add("env: { ...process.env, " + variables() + " }");
        }
        number("--timeout", "timeout").ifPresent(all::add);
        quoted("--kill-signal", "killSignal").ifPresent(all::add);
        number("--max-buffer", "maxBuffer").ifPresent(all::add);
        quoted("--shell", "shell").ifPresent(all::add);
        quoted("--serialization", "serialization").ifPresent(all::add);
        if (typed.has("--exec-argv")) {
            all.add("execArgv: " + Literal.jsList(execArgv()));
        }
        if (typed.has("--detached")) {
            all.add("detached: true");
        }
        all.addAll(further);
        return all.isEmpty() ? "" : "{ " + String.join(", ", all) + " }";
    }

    private Optional<String> quoted(String option, String name) {
        return typed.text(option).map(value -> name + ": " + Literal.js(value));
    }

    private Optional<String> number(String option, String name) {
        return typed.text(option).map(value -> name + ": " + Literal.number(value));
    }

    private String variables() {
        return String.join(
                ", ",
                typed.all("--env").stream()
                        .map(pair -> pair.split("=", 2))
                        .map(pair -> "[" + Literal.js(pair[0]) + "]: " + Literal.js(pair[1]))
                        .toList());
    }

    /** An option of the JVM has no meaning in Node, save the size of the heap. */
    private List<String> execArgv() {
        return typed.all("--exec-argv").stream()
                .map(HEAP::matcher)
                .filter(Matcher::matches)
                .map(heap -> Long.parseLong(heap.group(1)) * (heap.group(2).matches("[gG]") ? 1024 : 1))
                .map(mebibytes -> "--max-old-space-size=" + mebibytes)
                .toList();
    }

    List<String> encoding() {
        return quoted("--encoding", "encoding").stream().toList();
    }

    // ---- streams

    /** Whether a file is opened by the program itself. */
    boolean files() {
        boolean reads = typed.text("--stdin")
                .filter(name -> !name.equals("-") || typed.has("--sync"))
                .isPresent();
        return reads || typed.has("--stdout");
    }

    /** Where spawn's output goes. */
    List<String> stdout() {
        return typed.has("--stdout") ? List.of("stdio: ['pipe', " + opened() + ", 'pipe']") : List.of();
    }

    /** The streams of a fork, which has the parent's where nothing else is said. */
    List<String> ipc() {
        String in = typed.has("--stdin") ? "'pipe'" : "'inherit'";
        String out = typed.has("--stdout") ? opened() : "'inherit'";
        return typed.has("--stdin") || typed.has("--stdout")
                ? List.of("stdio: [" + in + ", " + out + ", 'inherit', 'ipc']")
                : List.of();
    }

    private String opened() {
        return "fs.openSync(" + Literal.js(typed.text("--stdout").orElseThrow()) + ", 'w')";
    }

    /** What the forms that block are given; they answer in text. */
    List<String> input() {
        List<String> all = new ArrayList<>(encoding());
        if (all.isEmpty()) {
            all.add("encoding: 'utf8'");
        }
        typed.text("--stdin")
                .map(file -> file.equals("-") ? "0" : Literal.js(file))
                .ifPresent(file -> all.add("input: fs.readFileSync(" + file + ")"));
        if (typed.has("--stdout")) {
            all.addAll(stdout());
        }
        return all;
    }
}
