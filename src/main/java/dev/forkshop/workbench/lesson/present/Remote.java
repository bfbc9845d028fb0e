package dev.forkshop.workbench.lesson.present;

import java.time.Duration;
import java.util.Optional;

/** The presenter's keys. */
public interface Remote extends AutoCloseable {
    /** One key, or one line where keys come with Enter. */
    record Pressed(String keys) {}

    /** Waits for a key, no longer than this; empty when none came, or when none {@linkplain #gone will}. */
    Optional<Pressed> within(Duration time) throws InterruptedException;

    /** Whether no key will come any more. */
    boolean gone();

    /** Gives the keyboard back. */
    @Override
    void close();
}
