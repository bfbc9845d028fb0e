package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.journal.FactBudget;
import java.util.function.LongSupplier;

/**
 * The messages of a channel in one direction, as its facts tell them: one by one while they are few, the rest of each
 * second in one sum, so that a flood is not slowed down by telling. Loop thread only.
 */
final class MessageTally {
    private final LongSupplier clock;
    private final Sum sum;
    private final FactBudget budget = new FactBudget();
    private long sequence;
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

    /** Whether the next message is told by itself. In a flood nobody asks the clock. */
    boolean takesOne() {
        return untold == 0 && budget.take(clock.getAsLong());
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
            budget.renew();
        }
    }
}
