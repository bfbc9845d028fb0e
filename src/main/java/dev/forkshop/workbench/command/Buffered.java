package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ExecCallback;
import dev.forkshop.runtime.childprocess.ExecException;
import dev.forkshop.runtime.childprocess.ExecOptions;
import dev.forkshop.runtime.childprocess.SyncOptions;
import dev.forkshop.runtime.stream.Chunk;
import dev.forkshop.runtime.stream.Encoding;
import dev.forkshop.workbench.view.Line;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** What exec and execfile have in common: the output is kept, and printed when the callback comes. On the loop. */
final class Buffered {
    /** Starts the program one time. */
    @FunctionalInterface
    interface Start {
        ChildProcess with(ExecOptions options, ExecCallback callback);
    }

    private Buffered() {}

    /** The options of both, after their examples; {@code shell} and {@code sync} say what those two do here. */
    static Usage.Builder options(Usage.Builder usage, String shell, String sync) {
        ProgramOptions.place(usage);
        ProgramOptions.limits(usage);
        ProgramOptions.buffer(usage);
        usage.option("--stdin", "FILE", "what it reads; - is what you type", Usage.Values.FILE)
                .option("--encoding", "NAME", "how its bytes become text (default: utf8)")
                .option("--shell", "PATH", shell)
                .flag("--sync", sync);
        return ProgramOptions.waiting(usage);
    }

    /** Runs it in the form that was asked for: the one that blocks the loop, or the one that calls back. */
    static int perform(ProgramRun run, Function<SyncOptions, Chunk> blocking, Start start)
            throws InterruptedException, ExecutionException {
        return run.arguments().has("--sync")
                ? run.perform(started -> Blocking.output(started, blocking))
                : run.perform(started -> start(started, start));
    }

    /** Starts it as often as was asked for. */
    private static void start(ProgramRun run, Start start) {
        for (int i = 0; i < ProgramOptions.count(run.arguments()); i++) {
            one(run, start);
        }
    }

    private static void one(ProgramRun run, Start start) {
        run.expect();
        ChildProcess[] child = new ChildProcess[1];
        child[0] = start.with(options(run), (error, stdout, stderr) -> {
            try {
                print(run, child[0], stdout, Line.Channel.OUT);
                print(run, child[0], stderr, Line.Channel.ERR);
                tell(run, error);
            } finally {
                run.done(); // also when there is no memory left to print in
            }
        });
        run.follow(child[0]);
        Streams.feed(run, child[0]);
    }

    private static ExecOptions options(ProgramRun run) {
        Arguments arguments = run.arguments();
        Encoding encoding = Encoding.of(ProgramOptions.encoding(arguments)).orElse(Encoding.UTF8);
        long maxBuffer = arguments.number("--max-buffer", 0).orElse(ExecOptions.MAX_BUFFER);
        return new ExecOptions(ProgramOptions.spawn(arguments, run.session()), encoding, maxBuffer);
    }

    private static void print(ProgramRun run, ChildProcess child, Chunk kept, Line.Channel channel) {
        LinePrinter printer = new LinePrinter(run.loop(), run.work(), run.job(), run.label(child), channel);
        printer.kept(kept.toString(), run.session().watched());
    }

    /** That it ended badly is told below its output; here only what stopped it. */
    private static void tell(ProgramRun run, ExecException error) {
        if (error == null) {
            return;
        }
        run.fail();
        if (error.exitCode() == null && error.signal() == null && error.code() != null) {
            run.tell(error);
        }
    }
}
