package dev.forkshop.workbench.measure;

import dev.forkshop.runtime.loop.LoopDelay;

/** How long answers took, in nanoseconds. */
public record Latencies(long p50, long p90, long p99, long max) {
    static Latencies of(LoopDelay.Snapshot figures) {
        return new Latencies(figures.p50(), figures.p90(), figures.p99(), figures.max());
    }
}
