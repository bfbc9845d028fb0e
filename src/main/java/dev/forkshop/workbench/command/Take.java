package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One line of a recording while it is carried out, and afterwards. Any thread. */
final class Take implements Job.Witness {
    private final String line;
    private final long before;
    private final long start = System.nanoTime();
    private final List<String> inputs = new ArrayList<>();
    private final List<Line> printed = new ArrayList<>();
    private Performance performance;

    /** @param before the number of the last fact before it */
    Take(String line, long before) {
        this.line = line;
        this.before = before;
    }

    @Override
    public synchronized void printed(Line shown) {
        printed.add(shown);
    }

    @Override
    public synchronized void typed(String input) {
        inputs.add(input);
    }

    synchronized void end(int status, Journal journal) {
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        performance = Performance.of(printed, status, journal.since(before), time);
    }

    synchronized boolean done() {
        return performance != null;
    }

    synchronized Request request() {
        return new Request(line, inputs);
    }

    synchronized Performance performance() {
        return performance;
    }
}
