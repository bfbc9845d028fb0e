package dev.forkshop.runtime.memory;

/**
 * What can move to another thread instead of being copied: an {@link ArrayBuffer}, a message port. Owned by one thread at
 * a time.
 */
public interface Transferable {
    /** Node's name of the kind, for errors. */
    String kind();

    /** Whether {@code markAsUntransferable} was called on it. */
    boolean isUntransferable();

    /** Node's {@code markAsUntransferable}: it stays with its thread from now on. */
    void markUntransferable();

    /** Whether it moved away already, or was closed. */
    boolean detached();

    /** Takes away what it stands for; what is left is detached. */
    Moved move();

    /** What travels. */
    @FunctionalInterface
    interface Moved {
        /** The object as its new owner has it; on the owner's thread. */
        Object arrive();

        /** It will never arrive. */
        default void lose() {}
    }
}
