package dev.forkshop.runtime.workerthreads;

/**
 * The room for what a worker has printed and its maker has not taken: who prints more waits until half of it is free
 * again, as at a pipe that nobody empties. Any thread.
 */
final class OutputRoom {
    private final long limit;
    private long used;
    private boolean open;

    OutputRoom(long limit) {
        this.limit = limit;
    }

    /** Takes room, when there is some; a thread that is interrupted waits no longer, because it is being stopped. */
    synchronized void take(long bytes) {
        try {
            while (used >= limit && !open) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        used += bytes;
    }

    synchronized void give(long bytes) {
        used -= bytes;
        if (used < limit / 2) {
            notifyAll();
        }
    }

    /** From here on nobody waits. */
    synchronized void open() {
        open = true;
        notifyAll();
    }
}
