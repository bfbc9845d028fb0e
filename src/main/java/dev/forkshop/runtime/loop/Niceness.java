package dev.forkshop.runtime.loop;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The priority of one thread, as the system sees it: Java's own priorities mean nothing on Linux. Made by whoever calls the
 * C library; where nobody does, or the system knows only the priority of a process, nothing happens.
 */
public interface Niceness {
    /** Lowers the calling thread's priority by so much; children and threads that it starts inherit it. */
    void add(int increment);

    /** Whether the calling thread, when it is woken, waits until it is its turn; what it starts inherits it. */
    void patient(boolean whether);

    /** Lowers the calling thread's priority, where that can be done. Any thread. */
    static void lower(int increment) {
        if (increment > 0) {
            Found.NICENESS.ifPresent(niceness -> niceness.add(increment));
        }
    }

    /** Makes the calling thread patient, or not; false where the C library is not loaded yet, which takes a while. Any thread. */
    static boolean tryPatient(boolean whether) {
        boolean loaded = Loading.done();
        if (loaded) {
            Found.NICENESS.ifPresent(niceness -> niceness.patient(whether));
        }
        return loaded;
    }

    /** Looked for once. */
    final class Found {
        private static final Optional<Niceness> NICENESS = ServiceLoader.load(
                        Niceness.class, Niceness.class.getClassLoader())
                .findFirst();

        private Found() {}
    }

    /** A tenth of a second, for which no loop should stand still: a thread of its own makes the first call. */
    final class Loading {
        private static final AtomicBoolean BEGUN = new AtomicBoolean();
        private static volatile boolean done;

        private Loading() {}

        private static boolean done() {
            if (!done && BEGUN.compareAndSet(false, true)) {
                Thread thread = new Thread(Loading::load, "loads the C library");
                thread.setDaemon(true);
                thread.start();
            }
            return done;
        }

        private static void load() {
            Found.NICENESS.ifPresent(niceness -> niceness.patient(false));
            done = true;
        }
    }
}
