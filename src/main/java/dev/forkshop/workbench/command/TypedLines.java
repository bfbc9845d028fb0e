package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What a person types to a command that asks, line by line, until the end of the input or Ctrl-C. */
final class TypedLines {
    private final BlockingQueue<Optional<String>> typed = new LinkedBlockingQueue<>();
    private boolean over;

    TypedLines(Job job) {
        job.onInput(line -> typed.add(Optional.of(line)), this::end);
        job.onInterrupt(this::end);
    }

    private void end() {
        typed.add(Optional.empty());
    }

    /** The next line without blanks around it; empty when there will be no more. */
    Optional<String> next() throws InterruptedException {
        if (over) {
            return Optional.empty();
        }
        Optional<String> line = typed.take();
        over = line.isEmpty();
        return line.map(String::strip);
    }
}
