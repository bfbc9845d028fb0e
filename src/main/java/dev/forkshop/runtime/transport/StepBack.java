package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.loop.Patience;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * The moment in which a loop that has nothing to do lets others have its processor, before it sleeps. Whoever writes to
 * a loop that sleeps wakes it and, where processors are few, is interrupted by it, at each message; a loop that has only
 * stepped back costs them nothing, and finds several messages when its turn comes.
 *
 * <p>It is left out for a while where somebody computes instead of writing to us: they would keep the processor for
 * milliseconds, and what comes meanwhile would wait. And once in a while the loop sleeps all the same: who never sleeps is
 * never woken, and it is at a wake-up that the system moves a thread to a processor that is free. Loop thread only.
 */
final class StepBack {
    /** What waiting may cost on average for each event that was found then. */
    private static final long WORTH_NANOS = 250_000;

    private static final long SHORTEST_REST_NANOS = 100_000_000;
    private static final long LONGEST_REST_NANOS = 3_200_000_000L;
    private static final int WEIGHT = 16;
    private static final int MOST_IN_A_ROW = 16;

    private final LongSupplier clock;
    private final Runnable yield;
    private final Patience patience;
    private double nanos;
    private double events = 1;
    private int row;
    private long rest = SHORTEST_REST_NANOS;
    private long restsUntil;

    StepBack(Patience patience) {
        this(patience, System::nanoTime, Thread::yield);
    }

    /** {@code clock} tells nanoseconds, {@code yield} gives the processor away. */
    StepBack(Patience patience, LongSupplier clock, Runnable yield) {
        this.patience = patience;
        this.clock = clock;
        this.yield = yield;
        this.restsUntil = clock.getAsLong();
    }

    /** Lets others have their turn, then looks what is ready; 0 also where it was left out. */
    int take(IntSupplier look) {
        long before = clock.getAsLong();
        if (before - restsUntil < 0) {
            patience.end(before);
            return 0;
        }
        patience.judge(before);
        if (row == MOST_IN_A_ROW) {
            row = 0;
            return 0;
        }
        yield.run();
        long after = clock.getAsLong();
        int found = look.getAsInt();
        row = found == 0 ? 0 : row + 1;
        took(before, after, found);
        return found;
    }

    private void took(long before, long after, int found) {
        nanos += (after - before - nanos) / WEIGHT;
        events += (found - events) / WEIGHT;
        if (after - before > WORTH_NANOS * Math.max(1, found)) {
            patience.end(after);
        }
        if (nanos > WORTH_NANOS * Math.max(1, events)) {
            nanos = 0;
            row = 0;
            restsUntil = after + rest;
            rest = Math.min(2 * rest, LONGEST_REST_NANOS);
        } else if (after - restsUntil > 2 * rest) {
            rest = SHORTEST_REST_NANOS;
        }
    }
}
