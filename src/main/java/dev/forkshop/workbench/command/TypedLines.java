package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * What a person types to a command that asks, line after line, until the end of the input or Ctrl-C. In a script the
 * lines that nobody asked for stay commands. On the job's thread.
 */
final class TypedLines {
    private final BlockingQueue<Optional<String>> typed = new LinkedBlockingQueue<>();
    private final Job job;
    private boolean over;

    TypedLines(Job job) {
        this.job = job;
        job.onInterrupt(this::end);
        if (job.source().isEmpty()) {
            job.onInput(line -> typed.add(Optional.of(line)), this::end);
        }
    }

    private void end() {
        typed.add(Optional.empty());
    }

    /**
     * The next line without blanks around it; one that ends in a backslash goes on in the next. Empty when no more will
     * come.
     */
    Optional<String> next() throws InterruptedException {
        Optional<String> line = one();
        while (line.isPresent() && line.get().endsWith("\\")) {
            String begun = line.get().substring(0, line.get().length() - 1);
            line = Optional.of(one().map(more -> begun + " " + more).orElse(begun));
        }
        return line.map(String::strip);
    }

    private Optional<String> one() throws InterruptedException {
        if (over || job.interrupted()) {
            return Optional.empty();
        }
        Optional<Supplier<Optional<String>>> source = job.source();
        Optional<String> line = source.isPresent() ? source.get().get() : typed.take();
        over = line.isEmpty();
        return line;
    }
}
