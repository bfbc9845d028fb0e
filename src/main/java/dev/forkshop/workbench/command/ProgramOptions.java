package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.SpawnOptions;
import dev.forkshop.runtime.childprocess.Stdio;
import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.workbench.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options that commands which start programs have in common: their table, and what they mean to the runtime. */
final class ProgramOptions {
    private ProgramOptions() {}

    // ---- the table

    /** Where a program runs and what it finds there. */
    static Usage.Builder place(Usage.Builder usage) {
        return usage.option("--cwd", "DIR", "where it runs (default: here)", Usage.Values.DIRECTORY)
                .options("--env", "NAME=VALUE", "a variable more in its environment");
    }

    /** How long it may run and how it is ended. */
    static Usage.Builder limits(Usage.Builder usage) {
        return usage.option("--timeout", "MS", "end it after so many milliseconds (default: never)")
                .option("--kill-signal", "SIGNAL", "with which signal (default: SIGTERM)", Usage.Values.SIGNAL);
    }

    /** What is kept of its output. */
    static Usage.Builder buffer(Usage.Builder usage) {
        return usage.option("--max-buffer", "BYTES", "how much of each stream is kept (default: 1048576)");
    }

    /** How its input and output are connected. */
    static Usage.Builder streams(Usage.Builder usage) {
        return usage.option("--stdin", "FILE", "what it reads; - is what you type", Usage.Values.FILE)
                .option("--stdout", "FILE", "where its output goes instead of the screen", Usage.Values.FILE)
                .option("--encoding", "NAME", "how its bytes become text (default: utf8)");
    }

    /** How many, and who waits. */
    static Usage.Builder waiting(Usage.Builder usage) {
        return usage.option("--count", "N", "start so many of them at once")
                .flag("--keep", "return at once and leave it running; children lists it")
                .flag("--json", "tell the outcome as JSON instead of in words");
    }

    // ---- what they mean

    static SpawnOptions spawn(Arguments arguments, Session session) {
        checkInput(arguments, session);
        SpawnOptions options = SpawnOptions.defaults()
                .cwd(arguments.text("--cwd").map(session.directory()::resolve).orElse(session.directory()))
                .timeout(arguments.number("--timeout", 0).orElse(0L))
                .detached(arguments.has("--detached"))
                .stdio(stdio(arguments, session));
        for (String pair : arguments.all("--env")) {
            options = options.envPlus(name(pair), pair.substring(pair.indexOf('=') + 1));
        }
        options = arguments.text("--kill-signal").map(options::killSignal).orElse(options);
        return arguments.has("--shell")
                ? options.shell(arguments.text("--shell").orElse(SpawnOptions.SHELL))
                : options;
    }

    /** What a program is to read must be there before it starts. */
    private static void checkInput(Arguments arguments, Session session) {
        Optional<Path> file =
                arguments.text("--stdin").filter(name -> !name.equals("-")).map(name -> file(session, name));
        file.filter(path -> !Files.isReadable(path)).ifPresent(path -> {
            throw SystemError.open(Files.exists(path) ? Errno.EACCES : Errno.ENOENT, path.toString());
        });
    }

    private static List<Stdio> stdio(Arguments arguments, Session session) {
        List<Stdio> entries = new ArrayList<>(Stdio.list("pipe", "pipe", "pipe"));
        arguments.text("--stdout").ifPresent(file -> entries.set(1, Stdio.to(file(session, file))));
        return entries;
    }

    /** The descriptors of a forked child. */
    static List<Stdio> withChannel(Arguments arguments, Session session) {
        List<Stdio> entries = stdio(arguments, session);
        entries.add(Stdio.ipc());
        return entries;
    }

    /** A file that was named on the line. */
    static Path file(Session session, String name) {
        return session.directory().resolve(name);
    }

    private static String name(String pair) {
        if (pair.indexOf('=') < 1) {
            throw new UsageError("--env takes NAME=VALUE, not '" + pair + "'", "try --env " + pair + "=1");
        }
        return pair.substring(0, pair.indexOf('='));
    }

    /** How the bytes become text. */
    static String encoding(Arguments arguments) {
        return arguments.text("--encoding").orElse("utf8");
    }

    static int count(Arguments arguments) {
        return arguments.number("--count", 1).orElse(1L).intValue();
    }
}
