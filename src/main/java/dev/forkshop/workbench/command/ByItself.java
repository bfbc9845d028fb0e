package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.present.Remote;
import dev.forkshop.workbench.session.Job;
import java.time.Duration;
import java.util.Optional;

/** A remote that nobody holds: every wait is over at once, until an interrupt. */
final class ByItself implements Remote {
    private static final Pressed ON = new Pressed(" ");

    private final Job job;

    ByItself(Job job) {
        this.job = job;
    }

    @Override
    public Optional<Pressed> within(Duration time) {
        return gone() ? Optional.empty() : Optional.of(ON);
    }

    @Override
    public boolean gone() {
        return job.interrupted();
    }

    @Override
    public void close() {
        // nothing was taken
    }
}
