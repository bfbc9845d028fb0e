package dev.forkshop.runtime.journal;

import java.time.Instant;
import java.util.function.LongSupplier;

/** The time of facts: never runs backwards within a process, and agrees between the processes of one machine. */
final class FactClock implements LongSupplier {
    private final long offset;

    FactClock() {
        Instant now = Instant.now();
        offset = now.getEpochSecond() * 1_000_000_000L + now.getNano() - System.nanoTime();
    }

    @Override
    public long getAsLong() {
        return offset + System.nanoTime();
    }
}
