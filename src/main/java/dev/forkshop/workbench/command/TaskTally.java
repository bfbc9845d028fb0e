package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.Overlap;
import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.loop.DurationHistogram;
import dev.forkshop.runtime.loop.LoopDelay;

/** The figures of tasks that were given together, from the facts that tell the end of each. On the loop. */
final class TaskTally {
    private final String pool;
    private final DurationHistogram queued = new DurationHistogram();
    private final DurationHistogram ran = new DurationHistogram();
    private final Overlap overlap = new Overlap();
    private long began;
    private long work;
    private long done;
    private long failed;
    private long refused;
    private long stopped;
    private long dropped;

    TaskTally(String pool) {
        this.pool = pool;
    }

    void begin() {
        began = System.nanoTime();
    }

    void done(PoolFact.Done fact, long end) {
        done++;
        ran(fact.queuedNanos(), fact.ranNanos(), end);
    }

    void failed(PoolFact.Failed fact, long end) {
        if (fact.neverRan()) {
            dropped += fact.aborted() ? 1 : 0;
            failed += fact.aborted() ? 0 : 1;
            return;
        }
        stopped += fact.aborted() ? 1 : 0;
        failed += fact.aborted() ? 0 : 1;
        ran(fact.queuedNanos(), fact.ranNanos(), end);
    }

    private void ran(long queuedNanos, long ranNanos, long end) {
        overlap.add(end - ranNanos, end);
        queued.record(queuedNanos);
        ran.record(ranNanos);
        work += ranNanos;
    }

    void refused() {
        refused++;
    }

    void dropped(long tasks) {
        dropped += tasks;
    }

    /** How many are settled so far. */
    long soFar() {
        return done + failed + refused + stopped + dropped;
    }

    /** From the beginning until now, in nanoseconds. */
    long nanos() {
        return System.nanoTime() - began;
    }

    PoolFact.Settled settled() {
        return new PoolFact.Settled(
                pool,
                done,
                failed,
                refused,
                stopped,
                dropped,
                overlap.most(),
                nanos(),
                work,
                Runtime.getRuntime().availableProcessors(),
                times(queued.snapshot()),
                times(ran.snapshot()));
    }

    private static PoolFact.Times times(LoopDelay.Snapshot figures) {
        return new PoolFact.Times(figures.p50(), figures.p90(), figures.p99(), figures.max());
    }
}
