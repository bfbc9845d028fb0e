package dev.forkshop.runtime.stream;

import java.nio.channels.SocketChannel;
import java.util.Optional;

/**
 * Where a {@link Readable} gets its bytes. The source calls {@link Readable#push}, {@link Readable#end} and
 * {@link Readable#destroy(dev.forkshop.runtime.error.NodeError)} on the loop; the Readable calls these, also there.
 */
public interface Source {
    /** Whether more bytes are wanted now. Called again with the same value as the one before now and then. */
    void reading(boolean wanted);

    /** Nobody will read any more: release what is held. */
    void close();

    /** Whether a loop waits for this source; Node's {@code ref} and {@code unref}. */
    default void referenced(boolean whether) {}

    /** The socket behind it, where there is one that another process could be given. */
    default Optional<SocketChannel> channel() {
        return Optional.empty();
    }
}
