package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.loop.EventLoop;
import java.util.concurrent.TimeUnit;

/** The time of a loop. What is to come holds the loop. */
record LoopClock(EventLoop loop) implements Clock {
    @Override
    public long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public Alarm after(long millis, Runnable callback) {
        return loop.setTimeout(callback, millis)::clear;
    }
}
