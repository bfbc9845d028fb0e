package dev.forkshop.runtime.loop;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One wait of a loop after another: light at first, where a look at a field or at the channels is enough to end it, then
 * deep, where the system must wake the thread. Loop's thread only, save for {@link #end}.
 *
 * <p>To fall asleep and to be woken takes a thread some twenty microseconds, a message between two threads that are awake
 * less than one, one between two processes that are awake ten. So a loop stays awake for a moment where its last wait was
 * about as short as that: then somebody is talking to it. It looks for who was talking, a thread or a channel, and gives
 * its processor to whoever wants it meanwhile. Staying awake in vain makes it rarer: each time
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
    private final Promise threads = new Promise();
    private final Promise channels = new Promise();

    /** How the thread looks at its channels, and how it sleeps; both tell whether one was ready, and fail as a selector does. */
    interface Bed {
        /** Looks at once. */
        boolean look() throws IOException;

        /** Sleeps until it is woken, or for so many milliseconds; negative: without limit. */
        boolean sleep(long millis) throws IOException;
    }

    /** Whether who ended the last waits will end the next one as soon. */
    private static final class Promise {
        private int shortOnes;
        private int wanted = 1;

        boolean holds() {
            return shortOnes >= wanted;
        }

        /** @param ended whether it was this that ended the wait */
        void learn(boolean tried, boolean ended, long nanos) {
            if (tried) {
                wanted = nanos <= LIGHT_NANOS ? 1 : Math.min(RAREST, 2 * wanted);
            }
            shortOnes = ended && nanos <= SHORT_NANOS ? shortOnes + 1 : 0;
        }
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
        boolean byThread = MANY_PROCESSORS && threads.holds();
        boolean byChannel = MANY_PROCESSORS && channels.holds();
        boolean ready = (byThread || byChannel) && lie(byChannel ? bed : null, began + LIGHT_NANOS);
        if (!ready) {
            ready = depth.compareAndSet(LIGHT, DEEP) ? bed.sleep(millis) : bed.look();
        }
        long nanos = System.nanoTime() - began;
        threads.learn(byThread, depth.get() == AWAKE, nanos);
        channels.learn(byChannel, ready, nanos);
    }

    /** Lies awake; true where a channel of the bed is ready meanwhile. Without a bed (null) only a thread ends it. */
    private boolean lie(Bed bed, long until) throws IOException {
        do {
            for (int left = LOOKS_BETWEEN_YIELDS; left > 0; left--) {
                if (depth.get() == AWAKE) {
                    return false;
                }
                Thread.onSpinWait();
            }
            Thread.yield();
            if (bed != null && bed.look()) {
                return true;
            }
        } while (System.nanoTime() - until < 0);
        return false;
    }
}
