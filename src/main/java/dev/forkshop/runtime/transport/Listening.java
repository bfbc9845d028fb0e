package dev.forkshop.runtime.transport;

import java.util.function.Consumer;

/**
 * Where a server gets its connections from: a socket of its own, or another process that accepts for it. Holds its loop
 * until it is closed. Loop thread only.
 */
public interface Listening extends AutoCloseable {
    /** Where connections arrive. */
    Endpoint address();

    /** Begins to accept: each connection is the listener's, to use or to close. */
    void accept(Consumer<AcceptedSocket> listener);

    /** Tells who uses it; it matters only where another process accepts. */
    default void usedBy(ListeningUser user) {}

    /** Accepts no more for now: who connects waits. */
    void pause();

    void resume();

    void ref();

    void unref();

    /** Accepts no more. What was accepted stays open. */
    @Override
    void close();
}
