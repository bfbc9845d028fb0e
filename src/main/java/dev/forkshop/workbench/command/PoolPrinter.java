package dev.forkshop.workbench.command;

import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.workbench.session.PoolOutput;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Prints what the workers of a pool write while a run goes on. On the loop. */
final class PoolPrinter implements Consumer<PoolOutput.Streams> {
    private final ProgramRun run;
    private final List<Runnable> ends = new ArrayList<>();

    PoolPrinter(ProgramRun run) {
        this.run = run;
    }

    @Override
    public void accept(PoolOutput.Streams streams) {
        Line label =
                Line.of().text("  worker ").tid(streams.threadId()).text("  ").line();
        print(streams.out(), label, Line.Channel.OUT);
        print(streams.err(), label, Line.Channel.ERR);
    }

    private void print(Readable stream, Line label, Line.Channel channel) {
        LinePrinter printer = new LinePrinter(run.loop(), run.work(), run.job(), label, channel);
        ends.add(printer.follow(stream));
    }

    /** What is not read yet is left to the next. */
    void end() {
        ends.forEach(Runnable::run);
    }
}
