package dev.forkshop.runtime.loop;

import org.HdrHistogram.Histogram;

/** Durations as a histogram, three digits exact, up to an hour. Written and read on any thread. */
public final class DurationHistogram {
    private static final long HIGHEST_MICROS = 3_600_000_000L;

    private final Histogram histogram;

    public DurationHistogram() {
        this(new Histogram(HIGHEST_MICROS, 3));
    }

    private DurationHistogram(Histogram histogram) {
        this.histogram = histogram;
    }

    public synchronized void record(long nanos) {
        histogram.recordValue(micros(nanos));
    }

    /** Records also what would have been measured meanwhile, every {@code interval} nanoseconds. */
    synchronized void record(long nanos, long interval) {
        histogram.recordValueWithExpectedInterval(micros(nanos), interval / 1_000);
    }

    /**
     * A copy that counts also what was omitted: who measures every {@code interval} nanoseconds and is kept waiting for
     * longer measures nothing meanwhile, just when it is worst.
     */
    public synchronized DurationHistogram corrected(long interval) {
        return new DurationHistogram(histogram.copyCorrectedForCoordinatedOmission(interval / 1_000));
    }

    synchronized void recordNothing(long times) {
        histogram.recordValueWithCount(0, times);
    }

    private static long micros(long nanos) {
        return Math.max(0, Math.min(HIGHEST_MICROS, nanos / 1_000));
    }

    public synchronized LoopDelay.Snapshot snapshot() {
        return new LoopDelay.Snapshot(
                histogram.getTotalCount(),
                histogram.getMaxValue() * 1_000,
                (long) (histogram.getMean() * 1_000),
                nanosAt(50),
                nanosAt(90),
                nanosAt(99));
    }

    private long nanosAt(double percentile) {
        return histogram.getValueAtPercentile(percentile) * 1_000;
    }

    synchronized void reset() {
        histogram.reset();
    }
}
