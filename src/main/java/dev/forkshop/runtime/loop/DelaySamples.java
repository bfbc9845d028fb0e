package dev.forkshop.runtime.loop;

/**
 * The samples of a loop's delay. Their histogram takes 200 KB, and a starting child a millisecond: it is made when somebody
 * looks, or when there are more turns than a short life has. For one thread at a time.
 */
final class DelaySamples {
    private static final int EARLY = 32;

    private final long interval;
    private final long[] early = new long[EARLY];
    private int turns;
    private long nothings;
    private DurationHistogram histogram;

    /** One sample every {@code interval} nanoseconds. */
    DelaySamples(long interval) {
        this.interval = interval;
    }

    /** What would have been sampled while a turn took so long. */
    void record(long nanos) {
        if (histogram == null && turns < EARLY) {
            early[turns++] = nanos;
        } else {
            histogram().record(nanos, interval);
        }
    }

    void recordNothing(long times) {
        if (histogram == null) {
            nothings += times;
        } else {
            histogram.recordNothing(times);
        }
    }

    LoopDelay.Snapshot snapshot() {
        return histogram().snapshot();
    }

    void reset() {
        turns = 0;
        nothings = 0;
        if (histogram != null) {
            histogram.reset();
        }
    }

    private DurationHistogram histogram() {
        if (histogram == null) {
            histogram = new DurationHistogram();
            for (int i = 0; i < turns; i++) {
                histogram.record(early[i], interval);
            }
            histogram.recordNothing(nothings);
        }
        return histogram;
    }
}
