package dev.forkshop.runtime.loop;

import dev.forkshop.runtime.journal.LoopFact;
import java.util.ArrayList;
import java.util.List;

/**
 * How long something that became ready had to wait for the loop, as Node's {@code monitorEventLoopDelay} would have
 * sampled it every ten milliseconds. Nothing wakes the loop to measure it: a turn that kept the loop busy for 500 ms
 * counts as the samples 500, 490, 480, …, an idle second as a hundred samples of nothing. Written on the loop, read
 * on any thread.
 */
public final class LoopDelay {
    private static final long RESOLUTION_NANOS = 10_000_000;

    private final DelaySamples samples = new DelaySamples(RESOLUTION_NANOS);
    private final List<Window> windows = new ArrayList<>();
    private final long began = System.nanoTime();
    private long uncounted;
    private long idleNanos;
    private long waitsSince;

    /** The loop was busy for so long; {@code now}, by {@link System#nanoTime}, it begins to wait. */
    synchronized void busy(long nanos, long now) {
        waitsSince = now;
        for (Window window : windows) {
            window.longest = Math.max(window.longest, nanos);
        }
        samples.record(nanos);
    }

    /** That wait is over and took so long. */
    synchronized void idle(long nanos) {
        waitsSince = 0;
        idleNanos += nanos;
        uncounted += nanos;
        long nothings = uncounted / RESOLUTION_NANOS;
        if (nothings > 0) {
            samples.recordNothing(nothings);
            uncounted %= RESOLUTION_NANOS;
        }
    }

    /** The delays since the last reset. */
    public synchronized Snapshot snapshot() {
        return samples.snapshot();
    }

    /** How the loop spent its time since it was made. */
    public synchronized LoopUse use() {
        long now = System.nanoTime();
        long idle = idleNanos + (waitsSince == 0 ? 0 : now - waitsSince);
        return new LoopUse(idle, Math.max(0, now - began - idle));
    }

    public synchronized void reset() {
        samples.reset();
        uncounted = 0;
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

    /** Durations in nanoseconds: how many samples, the longest, the mean, and three percentiles. */
    public record Snapshot(long samples, long max, long mean, long p50, long p90, long p99) {}
}
