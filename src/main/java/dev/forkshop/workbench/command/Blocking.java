package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.Children;
import dev.forkshop.runtime.childprocess.ExecOptions;
import dev.forkshop.runtime.childprocess.SpawnOptions;
import dev.forkshop.runtime.childprocess.SyncException;
import dev.forkshop.runtime.childprocess.SyncOptions;
import dev.forkshop.runtime.childprocess.SyncResult;
import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.stream.Chunk;
import dev.forkshop.runtime.stream.Encoding;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** The forms that block: the loop stands still until the program is done. */
final class Blocking {
    private Blocking() {}

    /** Starts a program that returns its standard output or throws. On the loop. */
    static void output(ProgramRun run, Function<SyncOptions, Chunk> call) {
        prepare(run);
        try {
            print(run, call.apply(options(run)), Line.Channel.OUT);
        } catch (SyncException failure) {
            told(run, failure.result());
        }
    }

    /** Starts a program that returns all there is to say of it. On the loop. */
    static void result(ProgramRun run, Function<SyncOptions, SyncResult> call) {
        prepare(run);
        told(run, call.apply(options(run)));
    }

    private static void told(ProgramRun run, SyncResult result) {
        print(run, result.stdout(), Line.Channel.OUT);
        print(run, result.stderr(), Line.Channel.ERR);
        if (result.error() != null) {
            run.tell(result.error());
        }
        if (!Integer.valueOf(0).equals(result.status())) {
            run.fail();
        }
    }

    private static void print(ProgramRun run, Chunk kept, Line.Channel channel) {
        if (kept != null) {
            LinePrinter printer = new LinePrinter(run.loop(), run.work(), run.job(), Line.empty(), channel);
            printer.kept(kept.toString(), run.session().watched());
        }
    }

    // ---- options

    private static SyncOptions options(ProgramRun run) {
        Arguments arguments = run.arguments();
        SpawnOptions spawn = ProgramOptions.spawn(arguments, run.session());
        Encoding encoding = Encoding.of(ProgramOptions.encoding(arguments)).orElse(Encoding.UTF8);
        long maxBuffer = arguments.number("--max-buffer", 0).orElse(ExecOptions.MAX_BUFFER);
        return new SyncOptions(spawn, true, input(run), encoding, maxBuffer);
    }

    private static byte[] input(ProgramRun run) {
        return run.arguments()
                .text("--stdin")
                .map(file -> read(ProgramOptions.file(run.session(), file)))
                .orElse(null);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw SystemError.open(Errno.EACCES, file.toString());
        }
    }

    // ---- Ctrl-C cannot go by way of a loop that stands still

    private static void prepare(ProgramRun run) {
        Children children = Children.of(run.loop());
        run.job().onInterrupt(() -> children.giveUpWaiting("SIGTERM"));
        run.job().onInsistence(() -> children.giveUpWaiting("SIGKILL"));
    }
}
