package dev.forkshop.runtime.module;

import dev.forkshop.runtime.loop.EventLoop;

/** How many runs of modules go on upon one loop. Loop thread only. */
final class LiveRuns {
    private int count;

    private LiveRuns() {}

    static LiveRuns of(EventLoop loop) {
        return loop.attachment(LiveRuns.class, LiveRuns::new);
    }

    void began() {
        count++;
    }

    void ended() {
        count--;
    }

    boolean isOneOnly() {
        return count == 1;
    }
}
