package dev.forkshop.runtime.loop;

/**
 * A program that shares a loop with others: what its callbacks start is its own, and so is what they throw. Loop thread
 * only.
 */
public interface Owner {
    /** It has so many more, or fewer, references on the loop. */
    void refs(int by);

    /** One of its callbacks threw this and caught it nowhere. */
    void uncaught(Throwable thrown);

    /** Something of its own is open, to be closed at the latest when it ends. */
    default void opened(AutoCloseable resource) {}

    /** What was {@link #opened} is closed. */
    default void closed(AutoCloseable resource) {}
}
