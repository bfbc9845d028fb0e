package dev.forkshop.runtime.loop;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The priority of one thread, as the system sees it: Java's own priorities mean nothing on Linux. Made by whoever calls the
 * C library; where nobody does, or the system knows only the priority of a process, nothing happens.
 */
public interface Niceness {
    /** Lowers the calling thread's priority by so much; children and threads that it starts inherit it. */
    void add(int increment);

    /** Lowers the calling thread's priority, where that can be done. Any thread. */
    static void lower(int increment) {
        if (increment > 0) {
            Found.NICENESS.ifPresent(niceness -> niceness.add(increment));
        }
    }

    /** Looked for once. */
    final class Found {
        private static final Optional<Niceness> NICENESS = ServiceLoader.load(
                        Niceness.class, Niceness.class.getClassLoader())
                .findFirst();

        private Found() {}
    }
}
