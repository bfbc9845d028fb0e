package dev.forkshop.runtime.loop;

import java.util.function.BooleanSupplier;

/**
 * A place where a loop waits instead of its selector, for sockets that the selector cannot watch. It calls back while it
 * waits, by {@link EventLoop#deliver}, on the loop's thread. The selector's channels are served all the same.
 */
public interface Reactor {
    /**
     * Waits until something is ready, and calls back for what is.
     *
     * @param hasWork whether the loop has something to do at once; to be asked when a wake-up can no longer be missed
     * @param millis how long at most; negative: without limit; 0: not at all
     */
    void await(BooleanSupplier hasWork, long millis);

    /** Ends the wait that goes on or is about to begin. Any thread. */
    void wake();

    /** The loop has ended: nothing of this may be left. */
    void close();
}
