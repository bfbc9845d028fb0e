package dev.forkshop.runtime.ipc;

import java.util.function.LongSupplier;

/**
 * The messages of a channel in one direction, as its facts tell them: one by one while they are few, the rest of each
 * second in one sum, so that a flood is not slowed down by telling. Loop thread only.
 */
final class MessageTally {
    /** So many a second are told one by one. */
    static final int ONE_BY_ONE = 100;

    private static final long WINDOW_NANOS = 1_000_000_000;

    private final LongSupplier clock;
    private final Sum sum;
    private long sequence;
    private long windowBegan;
    private int toldInWindow;
    private long untold;
    private long untoldBytes;

    /** Tells of messages that were not told one by one: how many, how many bytes. */
    interface Sum {
        void tell(long messages, long bytes);
    }

    MessageTally(LongSupplier nanos, Sum sum) {
        this.clock = nanos;
        this.sum = sum;
    }

    /** Whether the next message is told by itself. The clock is asked only where a window begins or is full. */
    boolean takesOne() {
        if (toldInWindow == ONE_BY_ONE && untold == 0 && clock.getAsLong() - windowBegan > WINDOW_NANOS) {
            toldInWindow = 0;
        }
        if (toldInWindow == 0) {
            windowBegan = clock.getAsLong();
        }
        boolean room = toldInWindow < ONE_BY_ONE;
        toldInWindow += room ? 1 : 0;
        return room;
    }

    /** Counts a message that is told by itself: its number. */
    long next() {
        return ++sequence;
    }

    /** The number of the latest. */
    long sequence() {
        return sequence;
    }

    /** Counts a message that is not; true for the first of a sum, which is to be told a second later. */
    boolean add(int bytes) {
        sequence++;
        untoldBytes += bytes;
        return ++untold == 1;
    }

    /** Tells the sum, if there is one; then messages are told one by one again. */
    void tellRest() {
        if (untold > 0) {
            sum.tell(untold, untoldBytes);
            untold = 0;
            untoldBytes = 0;
            toldInWindow = 0;
        }
    }
}
