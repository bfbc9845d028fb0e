package dev.forkshop.runtime.loop;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One wait of a loop after another: light at first, where a look at a field is enough to end it, then deep, where the
 * system must wake the thread. Loop's thread only, save for {@link #end}.
 *
 * <p>To fall asleep and to be woken takes a thread some twenty microseconds, a message between two threads that are awake
 * less than one. So a loop stays awake for a moment where its last wait was about as short as that: then somebody is
 * talking to it. It gives its processor to whoever wants it meanwhile. Staying awake in vain makes it rarer: each time
 * twice as many waits must be short before it is tried again. A machine with one processor never does it.
 */
final class Nap {
    /** How long a light wait may take. */
    private static final long LIGHT_NANOS = 50_000;

    /** A wait that was no longer, with a thread to be woken, could have been a light one. */
    private static final long SHORT_NANOS = 100_000;

    private static final int LOOKS_BETWEEN_YIELDS = 64;
    private static final int RAREST = 64;
    private static final boolean MANY_PROCESSORS = Runtime.getRuntime().availableProcessors() > 1;

    private static final int AWAKE = 0;
    private static final int LIGHT = 1;
    private static final int DEEP = 2;

    private final AtomicInteger depth = new AtomicInteger(AWAKE);
    private int shortOnes;
    private int wanted = 1;

    /** How the thread looks, and how it sleeps; both may fail as a selector does. */
    interface Bed {
        /** Looks at once. */
        void look() throws IOException;

        /** Sleeps until it is woken, or for so many milliseconds; negative: without limit. */
        void sleep(long millis) throws IOException;
    }

    /** From now on {@link #end} is heard. */
    void begin() {
        depth.set(LIGHT);
    }

    /** The thread is about to sleep, whatever was said meanwhile. */
    void deepen() {
        depth.set(DEEP);
    }

    /** Ends it, or lets it not begin; true where the thread may sleep and must be woken. Any thread. */
    boolean end() {
        return depth.get() != AWAKE && depth.getAndSet(AWAKE) == DEEP;
    }

    /** Waits until it is ended, or until it has slept; looks where the thread did not sleep. */
    void take(Bed bed, long millis) throws IOException {
        long began = System.nanoTime();
        boolean tried = MANY_PROCESSORS && shortOnes >= wanted;
        if (tried && isEndedBy(began + LIGHT_NANOS) || !depth.compareAndSet(LIGHT, DEEP)) {
            bed.look();
        } else {
            bed.sleep(millis);
        }
        learn(tried, System.nanoTime() - began);
    }

    private boolean isEndedBy(long until) {
        do {
            for (int left = LOOKS_BETWEEN_YIELDS; left > 0; left--) {
                if (depth.get() == AWAKE) {
                    return true;
                }
                Thread.onSpinWait();
            }
            Thread.yield();
        } while (System.nanoTime() - until < 0);
        return false;
    }

    private void learn(boolean tried, long nanos) {
        if (tried) {
            wanted = nanos <= LIGHT_NANOS ? 1 : Math.min(RAREST, 2 * wanted);
        }
        shortOnes = depth.get() == AWAKE && nanos <= SHORT_NANOS ? shortOnes + 1 : 0;
    }
}
