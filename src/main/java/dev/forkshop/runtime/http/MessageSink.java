package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.stream.Sink;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

/** A message as the place where a stream puts its bytes. */
final class MessageSink implements Sink {
    private static final Consumer<NodeError> NOBODY = error -> {};

    private final OutgoingMessage message;

    MessageSink(OutgoingMessage message) {
        this.message = message;
    }

    @Override
    public void write(List<ByteBuffer> pieces, Consumer<NodeError> done) {
        for (int i = 0; i < pieces.size(); i++) {
            boolean last = i == pieces.size() - 1;
            message.write(bytes(pieces.get(i)), last ? done : NOBODY);
        }
    }

    private static byte[] bytes(ByteBuffer piece) {
        byte[] bytes = new byte[piece.remaining()];
        piece.get(bytes);
        return bytes;
    }

    @Override
    public void end(Consumer<NodeError> done) {
        message.end(null, done);
    }

    @Override
    public void close() {
        if (!message.writableEnded()) {
            message.destroy();
        }
    }
}
