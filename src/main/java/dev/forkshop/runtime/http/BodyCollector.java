package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.stream.Chunk;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;

/** Puts a body together, within a limit. */
final class BodyCollector {
    /** How much is kept unless told otherwise: 1 MiB. */
    static final int LIMIT = 1024 * 1024;

    private final IncomingMessage message;
    private final int limit;
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> outcome = new CompletableFuture<>();

    private BodyCollector(IncomingMessage message, int limit) {
        this.message = message;
        this.limit = limit;
    }

    static CompletableFuture<byte[]> collect(IncomingMessage message, int limit) {
        BodyCollector collector = new BodyCollector(message, limit);
        message.onError(collector.outcome::completeExceptionally);
        message.onClose(collector::closed);
        message.onEnd(() -> collector.outcome.complete(collector.all.toByteArray()));
        message.onData(collector::add);
        return collector.outcome;
    }

    private void closed() {
        outcome.completeExceptionally(ErrorCode.ECONNRESET.error("aborted"));
    }

    private void add(Chunk piece) {
        byte[] bytes = piece.bytes();
        if (outcome.isDone()) {
            return;
        }
        if (all.size() + bytes.length > limit) {
            overflow(ErrorCode.ERR_HTTP_BODY_TOO_LARGE.error(limit));
        } else {
            all.writeBytes(bytes);
        }
    }

    private void overflow(NodeError error) {
        ServerConnection connection = message.serverConnection();
        if (connection == null) {
            message.destroy();
        } else {
            connection.refuseBody(message);
        }
        outcome.completeExceptionally(error);
    }
}
