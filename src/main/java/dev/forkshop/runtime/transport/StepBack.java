package dev.forkshop.runtime.transport;

/**
 * The moment in which a loop that has nothing to do lets others have its processor, before it sleeps. Whoever writes to
 * a loop that sleeps wakes it and, where processors are few, is interrupted by it, at each message; a loop that has only
 * stepped back costs them nothing, and finds several messages when its turn comes.
 *
 * <p>It is left out for a while where somebody computes instead of writing to us: they would keep the processor for
 * milliseconds, and what comes meanwhile would wait. Loop thread only.
 */
final class StepBack {
    /** How long a turn of the others may last on average: a program that computes has some milliseconds. */
    private static final long LONG_NANOS = 500_000;

    private static final long SHORTEST_REST_NANOS = 100_000_000;
    private static final long LONGEST_REST_NANOS = 3_200_000_000L;
    private static final int WEIGHT = 8;

    private long average;
    private long rest = SHORTEST_REST_NANOS;
    private long restsUntil = System.nanoTime();

    /** True where others had their turn: something may be ready by now. */
    boolean take() {
        long before = System.nanoTime();
        if (before - restsUntil < 0) {
            return false;
        }
        Thread.yield();
        took(before, System.nanoTime());
        return true;
    }

    /** The others had their turn from then till then. */
    void took(long before, long after) {
        average += (after - before - average) / WEIGHT;
        if (average > LONG_NANOS) {
            average = LONG_NANOS / 2;
            restsUntil = after + rest;
            rest = Math.min(2 * rest, LONGEST_REST_NANOS);
        } else if (after - restsUntil > 2 * rest) {
            rest = SHORTEST_REST_NANOS;
        }
    }
}
