package dev.forkshop.runtime.memory;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;

/** A thread that sleeps until it is notified. */
final class SleepingWaiter implements Waiter {
    private final Thread thread = Thread.currentThread();
    private volatile boolean woken;

    @Override
    public void wake() {
        woken = true;
        LockSupport.unpark(thread);
    }

    /** Sleeps at most {@code nanos}; negative is for ever. True when it was notified. */
    boolean sleep(long nanos) {
        long deadline = System.nanoTime() + nanos;
        while (!woken) {
            if (thread.isInterrupted()) {
                throw new CancellationException("Atomics.wait was interrupted");
            }
            long left = nanos < 0 ? Long.MAX_VALUE : deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            LockSupport.parkNanos(this, left);
        }
        return true;
    }
}
