package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.workbench.view.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Why a process could not be started. */
final class Failure {
    private final Typed typed;
    private final ProcessFact.NotStarted fact;

    Failure(Typed typed, ProcessFact.NotStarted fact) {
        this.typed = typed;
        this.fact = fact;
    }

    List<Line> lines() {
        return List.of(Line.text("no process was started: " + reason()), Line.text(events()));
    }

    private String reason() {
        if (missingDirectory(typed).isPresent()) {
            return "the directory " + missingDirectory(typed).get() + " is not there, and Node blames the program";
        }
        return switch (fact.code()) {
            case "ENOENT" ->
                fact.file().contains("/")
                        ? "there is no " + fact.file()
                        : "no directory of the PATH has a " + fact.file();
            case "EACCES" -> fact.file() + " is there, but may not be run";
            case "ENOTDIR" -> "a part of the path is a file, not a directory";
            case "E2BIG" -> "the arguments and the environment are too long together";
            default -> fact.message();
        };
    }

    private String events() {
        return fact.method().endsWith("Sync")
                ? "the call throws, at once"
                : "Node emits 'error', then 'close', and never 'exit'";
    }

    /** The directory that was asked for with {@code --cwd}, where there is none. */
    static Optional<String> missingDirectory(Typed typed) {
        return typed.text("--cwd").filter(directory -> !Files.isDirectory(Path.of(directory)));
    }
}
