package dev.forkshop.runtime.loop;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.LoopFact;

/** When a loop is busy and when it waits, as its delay and its facts tell it. Loop thread only, save for {@link #busySince}. */
final class Pulse {
    /** A turn that kept the loop for longer than this is a fact of its own. */
    private static final long NOTABLE_NANOS = 10_000_000;

    private final Journal journal;
    private final LoopDelay delay = new LoopDelay();
    private volatile long busySince;
    private long waitsSince;

    Pulse(Journal journal) {
        this.journal = journal;
    }

    LoopDelay delay() {
        return delay;
    }

    long busySince() {
        return busySince;
    }

    void begin() {
        busySince = System.nanoTime();
    }

    /** The loop is about to wait. */
    void rest() {
        waitsSince = System.nanoTime();
        notice(waitsSince - busySince);
        busySince = 0;
    }

    /** The wait is over, where there was one: at its end, or already at the first callback that a reactor makes. */
    void wake() {
        if (busySince == 0) {
            busySince = System.nanoTime();
            delay.idle(busySince - waitsSince);
        }
    }

    void end() {
        busySince = 0;
    }

    private void notice(long busyNanos) {
        delay.busy(busyNanos, waitsSince);
        if (busyNanos > NOTABLE_NANOS) {
            journal.append(new LoopFact.Held(busyNanos));
        }
    }
}
