package dev.forkshop.runtime.stream;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listeners;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A stream to write to: Node's {@code stream.Writable}. {@link #write} always takes the bytes and answers whether the
 * caller should go on; after a {@code false}, {@link #onDrain} tells when. {@link #end} lets everything be written,
 * then comes {@code finish}, then {@code close}. Loop thread only.
 */
public final class Writable {
    /** What Node 20 has for pipes. */
    public static final int HIGH_WATER_MARK = 16 * 1024;

    private static final Consumer<NodeError> NOBODY = error -> {};

    private record Piece(ByteBuffer bytes, int length, Consumer<NodeError> callback) {}

    private final EventLoop loop;
    private final Sink sink;
    private final int highWaterMark;
    private final List<Piece> waiting = new ArrayList<>();
    private List<Piece> inFlight = List.of();
    private final Listeners<Runnable> onDrain = new Listeners<>();
    private final Listeners<Runnable> onFinish = new Listeners<>();
    private final Listeners<Runnable> onClose = new Listeners<>();
    private final Listeners<Consumer<NodeError>> onError = new Listeners<>();

    private long length;
    private long bytesWritten;
    private int unconfirmed;
    private boolean needDrain;
    private boolean writing;
    private boolean failing;
    private boolean ending;
    private boolean sinkEnded;
    private boolean finished;
    private boolean destroyed;
    private boolean closed;

    public Writable(EventLoop loop, Sink sink) {
        this(loop, sink, HIGH_WATER_MARK);
    }

    public Writable(EventLoop loop, Sink sink, int highWaterMark) {
        this.loop = loop;
        this.sink = sink;
        this.highWaterMark = highWaterMark;
    }

    // ---- writing

    /** Writes text as UTF-8. */
    public boolean write(String text) {
        return write(text.getBytes(StandardCharsets.UTF_8), NOBODY);
    }

    public boolean write(byte[] bytes) {
        return write(bytes, NOBODY);
    }

    public boolean write(Chunk chunk) {
        return write(chunk.bytes(), NOBODY);
    }

    /**
     * Takes the bytes, which must not change any more. False when more waits than the high-water mark: better wait for
     * {@link #onDrain}. {@code callback} is called when these bytes were handed over, with null or the error.
     */
    public boolean write(byte[] bytes, Consumer<NodeError> callback) {
        loop.assertInLoop();
        if (ending || destroyed) {
            refuse(callback);
            return false;
        }
        length += bytes.length;
        waiting.add(new Piece(ByteBuffer.wrap(bytes), bytes.length, callback));
        writeOn();
        boolean goOn = length < highWaterMark || length == 0; // as Node 20 does: after the socket took what it could
        needDrain |= !goOn;
        return goOn && !failing;
    }

    private void refuse(Consumer<NodeError> callback) {
        NodeError error =
                ending ? ErrorCode.ERR_STREAM_WRITE_AFTER_END.error() : ErrorCode.ERR_STREAM_DESTROYED.error("write");
        loop.nextTick(() -> callback.accept(error));
        destroy(error);
    }

    /** Hands everything that waits to the sink at once; one such write is on its way at a time. */
    private void writeOn() {
        if (writing || waiting.isEmpty() || destroyed) {
            return;
        }
        writing = true;
        inFlight = List.copyOf(waiting);
        waiting.clear();
        unconfirmed += inFlight.size();
        sink.write(inFlight.stream().map(Piece::bytes).toList(), this::written);
    }

    /** What a socket takes at once does not count as waiting, not even until the next tick; callbacks come then. */
    private void written(NodeError error) {
        if (destroyed) {
            return;
        }
        if (error != null) {
            failing = true;
            loop.nextTick(() -> destroy(error));
            return;
        }
        List<Piece> done = inFlight;
        inFlight = List.of();
        writing = false;
        for (Piece piece : done) {
            length -= piece.length();
            bytesWritten += piece.length();
        }
        loop.nextTick(() -> confirm(done));
        writeOn();
    }

    private void confirm(List<Piece> done) {
        unconfirmed -= done.size();
        done.forEach(piece -> loop.nextTick(() -> piece.callback().accept(null)));
        if (needDrain && length == 0 && !ending && !destroyed) {
            needDrain = false;
            onDrain.emit(Runnable::run);
        }
        loop.nextTick(this::endIfWritten);
    }

    // ---- the end

    /** No more will be written. Once all is, {@code finish} follows, then {@code close}. */
    public void end() {
        loop.assertInLoop();
        if (ending || destroyed) {
            return;
        }
        ending = true;
        endIfWritten();
    }

    /** Writes a last text, then ends. */
    public void end(String text) {
        write(text);
        end();
    }

    public void end(byte[] bytes) {
        write(bytes);
        end();
    }

    private void endIfWritten() {
        if (ending && !writing && waiting.isEmpty() && unconfirmed == 0 && !sinkEnded && !destroyed) {
            sinkEnded = true;
            sink.end(error -> loop.nextTick(() -> ended(error)));
        }
    }

    private void ended(NodeError error) {
        if (destroyed) {
            return;
        }
        finished = error == null;
        if (!finished) {
            destroy(error);
            return;
        }
        loop.nextTick(this::destroy);
        onFinish.emit(Runnable::run);
    }

    /** Gives up: what waits is not written. */
    public void destroy() {
        destroy(null);
    }

    /** Gives up because of an error, which is emitted before {@code close}; null for none. */
    public void destroy(NodeError error) {
        loop.assertInLoop();
        if (destroyed) {
            return;
        }
        destroyed = true;
        List<Piece> lost = new ArrayList<>(inFlight);
        lost.addAll(waiting);
        waiting.clear();
        sink.close();
        loop.nextTick(() -> closeWith(error, lost));
    }

    private void closeWith(NodeError error, List<Piece> lost) {
        closed = true;
        if (!lost.isEmpty()) {
            NodeError reason = error == null ? ErrorCode.ERR_STREAM_DESTROYED.error("write") : error;
            lost.forEach(piece -> loop.nextTick(() -> piece.callback().accept(reason)));
        }
        loop.nextTick(() -> onClose.emit(Runnable::run));
        if (error != null) {
            emitError(error);
        }
    }

    private void emitError(NodeError error) {
        if (onError.isEmpty()) {
            throw error; // unhandled 'error' is uncaught, as in Node
        }
        onError.emit(l -> l.accept(error));
    }

    // ---- listeners and settings

    /** Listens to "everything was written, go on", after a write that answered false. */
    public Writable onDrain(Runnable listener) {
        onDrain.add(listener);
        return this;
    }

    public Writable onFinish(Runnable listener) {
        onFinish.add(listener);
        return this;
    }

    public Writable onClose(Runnable listener) {
        onClose.add(listener);
        return this;
    }

    /** Listens to errors; one that nobody listens to is uncaught. */
    public Writable onError(Consumer<NodeError> listener) {
        onError.add(listener);
        return this;
    }

    public Writable ref() {
        sink.referenced(true);
        return this;
    }

    public Writable unref() {
        sink.referenced(false);
        return this;
    }

    // ---- state

    /** Whether {@link #write} is still allowed. */
    public boolean writable() {
        return !ending && !destroyed;
    }

    public boolean writableFinished() {
        return finished;
    }

    public boolean destroyed() {
        return destroyed;
    }

    public boolean closed() {
        return closed;
    }

    public boolean writableNeedDrain() {
        return needDrain;
    }

    public int highWaterMark() {
        return highWaterMark;
    }

    /** How many bytes wait to be written. */
    public long writableLength() {
        return length;
    }

    /** How many bytes were handed over so far. */
    public long bytesWritten() {
        return bytesWritten;
    }

    /** The socket behind this stream, where there is one. */
    public Optional<SocketChannel> channel() {
        return sink.channel();
    }
}
