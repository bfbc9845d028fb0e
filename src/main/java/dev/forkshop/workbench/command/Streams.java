package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.workbench.view.Line;

/** The streams of a child, connected to whoever sits at the prompt. On the loop. */
final class Streams {
    private Streams() {}

    /** Prints what the child writes, as it comes. */
    static void show(ProgramRun run, ChildProcess child) {
        show(run, child, child.stdout(), Line.Channel.OUT);
        show(run, child, child.stderr(), Line.Channel.ERR);
    }

    private static void show(ProgramRun run, ChildProcess child, Readable stream, Line.Channel channel) {
        if (stream != null) {
            new LinePrinter(run.loop(), run.work(), run.job(), run.label(child), channel)
                    .read(stream, ProgramOptions.encoding(run.arguments()));
        }
    }

    /** Gives the child what it is to read, where that was said. */
    static void feed(ProgramRun run, ChildProcess child) {
        String source = run.arguments().text("--stdin").orElse("");
        if (source.isEmpty() || child.pid() == 0) {
            return;
        }
        if (source.equals("-")) {
            StandardIn.typed(run.job(), run.loop(), child.stdin());
        } else {
            StandardIn.file(ProgramOptions.file(run.session(), source), child.stdin());
        }
    }
}
