package dev.forkshop.runtime.stream;

import dev.forkshop.runtime.error.NodeError;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

/** Neither gives nor takes anything; what is written to it waits until the stream is destroyed. */
final class Nowhere implements Source, Sink {
    @Override
    public void reading(boolean wanted) {}

    @Override
    public void write(List<ByteBuffer> pieces, Consumer<NodeError> done) {}

    @Override
    public void end(Consumer<NodeError> done) {}

    @Override
    public void close() {}

    @Override
    public void referenced(boolean whether) {}

    @Override
    public java.util.Optional<java.nio.channels.SocketChannel> channel() {
        return java.util.Optional.empty();
    }
}
