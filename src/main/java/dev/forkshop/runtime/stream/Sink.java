package dev.forkshop.runtime.stream;

import dev.forkshop.runtime.error.NodeError;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where a {@link Writable} puts its bytes. Everything on the loop. */
public interface Sink {
    /**
     * Takes these pieces, in order; one call at a time. {@code done} is called once, at once or later, with null or
     * with what went wrong.
     */
    void write(List<ByteBuffer> pieces, Consumer<NodeError> done);

    /** No more bytes come; all have been taken. {@code done} as above. */
    void end(Consumer<NodeError> done);

    /** Nobody will write any more: release what is held. */
    void close();

    /** Whether a loop waits for this sink; Node's {@code ref} and {@code unref}. */
    default void referenced(boolean whether) {}

    /** The socket behind it, where there is one that another process could be given. */
    default Optional<SocketChannel> channel() {
        return Optional.empty();
    }
}
