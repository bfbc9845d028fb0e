package dev.forkshop.runtime.loop;

import dev.forkshop.runtime.journal.LoopFact;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * How long something that became ready had to wait for the loop, as Node's {@code monitorEventLoopDelay} would have
 * sampled it every ten milliseconds. Nothing wakes the loop to measure it: a turn that kept the loop busy for 500 ms
 * counts as the samples 500, 490, 480, …, an idle second as a hundred samples of nothing. Written on the loop, read
 * on any thread.
 */
public final class LoopDelay {
    private static final long RESOLUTION_MICROS = 10_000;
    private static final long HIGHEST_MICROS = 3_600_000_000L;

    private final Histogram histogram = new Histogram(HIGHEST_MICROS, 3);
    private final List<Window> windows = new ArrayList<>();
    private final long began = System.nanoTime();
    private long idleMicros;
    private long idleNanos;

    synchronized void busy(long nanos) {
        windows.forEach(window -> window.longest = Math.max(window.longest, nanos));
        long micros = Math.min(HIGHEST_MICROS, nanos / 1_000);
        histogram.recordValueWithExpectedInterval(micros, RESOLUTION_MICROS);
    }

    synchronized void idle(long nanos) {
        idleNanos += nanos;
        idleMicros += nanos / 1_000;
        long samples = idleMicros / RESOLUTION_MICROS;
        if (samples > 0) {
            histogram.recordValueWithCount(0, samples);
            idleMicros %= RESOLUTION_MICROS;
        }
    }

    /** The delays since the last reset. */
    public synchronized Snapshot snapshot() {
        return new Snapshot(
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

    /** How the loop spent its time since it was made. */
    public synchronized LoopUse use() {
        return new LoopUse(idleNanos, Math.max(0, System.nanoTime() - began - idleNanos));
    }

    public synchronized void reset() {
        histogram.reset();
        idleMicros = 0;
    }

    /** Starts to note the longest that one turn holds the loop, from now until the window is closed. */
    public synchronized Window window() {
        Window window = new Window();
        windows.add(window);
        return window;
    }

    /** A stretch of the loop's life. */
    public final class Window {
        private final long start = System.nanoTime();
        private long longest;

        private Window() {}

        /** Ends the stretch: how long it was, and the longest that one turn took meanwhile. */
        public LoopFact.Observed close() {
            synchronized (LoopDelay.this) {
                windows.remove(this);
                return new LoopFact.Observed(System.nanoTime() - start, longest);
            }
        }
    }

    /** Delays in nanoseconds: how many samples, the longest, the mean, and three percentiles. */
    public record Snapshot(long samples, long max, long mean, long p50, long p90, long p99) {}
}
