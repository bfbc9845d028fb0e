package dev.forkshop.workbench.command;

import java.time.Duration;

/** How much processor time this process had at a moment, so that what it used since can be told. */
record OwnUse(Duration used, long nanos) {
    static OwnUse now() {
        return new OwnUse(processorTime(), System.nanoTime());
    }

    /** In percent of one processor; 0 where the system does not tell. */
    double percentSince() {
        OwnUse now = now();
        return 100.0 * now.used.minus(used).toNanos() / Math.max(1, now.nanos - nanos);
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
