package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listeners;
import dev.forkshop.runtime.stream.Chunk;
import dev.forkshop.runtime.stream.Writable;
import dev.forkshop.runtime.transport.HttpFields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A message that a program writes: Node's {@code http.OutgoingMessage}. Its head is made at the first {@link #write}, at
 * {@link #end} or when it is asked for, and cannot be changed any more then. A message that is ended with its whole body
 * tells its length; one that is written in pieces is chunked. {@code finish} comes when the system has all of it,
 * {@code close} when it is done with or its connection is gone. Loop thread only.
 */
public abstract non-sealed class OutgoingMessage extends OutgoingHead {
    private static final Consumer<NodeError> NOBODY = error -> {};
    private static final byte[] NOTHING = {};

    final EventLoop loop;
    final Outlet outlet;
    private final Listeners<Runnable> onFinish = new Listeners<>();
    private final Listeners<Runnable> onClose = new Listeners<>();
    private final Listeners<Runnable> onDrain = new Listeners<>();
    private final Listeners<Consumer<NodeError>> onError = new Listeners<>();
    private final List<String> trailers = new ArrayList<>(0);

    private Writable stream;
    private Framing framing;
    private boolean strictContentLength;
    private long bytes;
    private boolean needDrain;
    private boolean ended;
    private boolean finished;
    private boolean destroyed;
    private boolean muted;
    private boolean closed;

    OutgoingMessage(EventLoop loop) {
        this.loop = loop;
        this.outlet = new Outlet(loop);
    }

    // ---- what kinds of messages differ in

    /** Makes the head; {@code length} is that of the whole body where it is known now, else -1. */
    abstract Framing frame(long length);

    /** Everything has been written, though it may not be sent yet. */
    abstract void written();

    /** The system has everything. */
    void allSent() {}

    /** The program gives up. */
    abstract void giveUp(NodeError error);

    // ---- the head

    /** Sends the head alone. */
    public void flushHeaders() {
        begin();
    }

    private void begin() {
        if (framing == null) {
            framing = frame(-1);
        }
        if (!framing.begun) {
            framing.begun = true;
            outlet.begin(framing.start());
        }
    }

    /** Makes the head now, so that it cannot be changed; it is sent with what follows. */
    void prepareHead() {
        framing = frame(-1);
    }

    // ---- the body

    /** Adds fields behind the body; only a chunked message can carry them. */
    public void addTrailers(Map<String, String> fields) {
        fields.forEach((name, value) -> {
            HttpRules.name("Trailer name", name);
            HttpRules.value(name, value);
            trailers.addAll(List.of(name, value));
        });
    }

    /** Writes text as UTF-8. */
    public boolean write(String text) {
        return write(bytesOf(text), NOBODY);
    }

    public boolean write(byte[] piece) {
        return write(piece, NOBODY);
    }

    public boolean write(Chunk piece) {
        return write(piece.bytes(), NOBODY);
    }

    /**
     * Takes the bytes, which must not change any more. False when more than 16 KiB wait: better wait for
     * {@link #onDrain}. {@code callback} is called when these bytes were handed over, with null or the error.
     */
    public boolean write(byte[] piece, Consumer<NodeError> callback) {
        loop.assertInLoop();
        requireBytes(piece);
        if (ended || destroyed) {
            refuse(callback);
            return false;
        }
        requireRoom(piece.length, false);
        begin();
        return framing.bodiless() || piece.length == 0 ? skip(callback) : put(piece, callback);
    }

    private boolean skip(Consumer<NodeError> callback) {
        loop.nextTick(() -> callback.accept(null));
        return true;
    }

    private boolean put(byte[] piece, Consumer<NodeError> callback) {
        bytes += piece.length;
        outlet.body(piece, callback);
        needDrain |= outlet.full();
        return !outlet.full();
    }

    /** Ends the message. A second call does nothing. */
    public void end() {
        end(null, NOBODY);
    }

    public void end(String text) {
        end(bytesOf(text), NOBODY);
    }

    public void end(byte[] last) {
        requireBytes(last);
        end(last, NOBODY);
    }

    /** Writes a last piece, null for none, then ends. */
    public void end(byte[] last, Consumer<NodeError> callback) {
        loop.assertInLoop();
        if (ended && last == null) {
            return;
        }
        if (ended || destroyed) {
            ended = true;
            refuse(callback);
            return;
        }
        byte[] rest = last == null ? NOTHING : last;
        requireRoom(rest.length, true);
        frameLast(rest.length);
        ended = true;
        finish(rest, error -> {
            sent(error);
            callback.accept(error);
        });
        written();
    }

    private void frameLast(int length) {
        if (framing == null) {
            framing = frame(length);
        }
    }

    private void finish(byte[] rest, Consumer<NodeError> done) {
        if (!framing.begun && !framing.bodiless() && !framing.chunked()) {
            bytes += rest.length;
            framing.begun = true;
            outlet.whole(framing.start(), rest, done);
            return;
        }
        begin();
        if (rest.length > 0 && !framing.bodiless()) {
            put(rest, NOBODY);
        }
        outlet.last(trailers.isEmpty() ? HttpFields.NONE : new HttpFields(trailers), done);
    }

    private void sent(NodeError error) {
        if (error != null || destroyed) {
            return; // the connection's end says the rest
        }
        finished = true;
        onFinish.emit(Runnable::run);
        allSent();
    }

    private static byte[] bytesOf(String text) {
        if (text == null) {
            throw ErrorCode.ERR_STREAM_NULL_VALUES.error();
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void requireBytes(byte[] piece) {
        if (piece == null) {
            throw ErrorCode.ERR_STREAM_NULL_VALUES.error();
        }
    }

    private void refuse(Consumer<NodeError> callback) {
        boolean lost = destroyed || muted;
        NodeError error =
                lost ? ErrorCode.ERR_STREAM_DESTROYED.error("write") : ErrorCode.ERR_STREAM_WRITE_AFTER_END.error();
        loop.nextTick(() -> {
            callback.accept(error);
            if (!lost && !destroyed) {
                emitError(error);
            }
        });
    }

    /** Holds the body against the length that the program has set, where it asked for that. */
    private void requireRoom(int more, boolean last) {
        List<String> set = headers.get("content-length");
        if (!strictContentLength || set == null) {
            return;
        }
        long length = Long.parseLong(set.get(0).trim());
        long now = bytes + more;
        if (now > length || last && now != length) {
            throw ErrorCode.ERR_HTTP_CONTENT_LENGTH_MISMATCH.error(now, length);
        }
    }

    // ---- the end

    /** Gives up: closes the connection, unless everything has been sent. */
    public void destroy() {
        destroy(null);
    }

    /** Gives up because of an error, which is emitted before {@code close}; null for none. */
    public void destroy(NodeError error) {
        loop.assertInLoop();
        if (!destroyed) {
            destroyed = true;
            outlet.close();
            giveUp(error);
        }
    }

    /** The server has ended this message by itself: what the program still says goes nowhere, without an error. */
    void mute() {
        muted = true;
    }

    /** Nothing more is written: what the program still says goes nowhere, without an error. */
    void abandon() {
        if (!destroyed) {
            destroyed = true;
            outlet.close();
        }
    }

    /** Whether something of it was sent, or is about to be. */
    boolean isBegun() {
        return framing != null && framing.begun;
    }

    /** Everything is done: {@code close} follows. */
    void closeSoon() {
        if (!onClose.isEmpty()) {
            loop.nextTick(this::emitClose);
        } else {
            closed = true;
        }
    }

    void emitClose() {
        if (!closed) {
            closed = true;
            destroyed = true;
            onClose.emit(Runnable::run);
        }
    }

    void emitDrain() {
        if (needDrain && !ended && !destroyed) {
            needDrain = false;
            onDrain.emit(Runnable::run);
        }
    }

    void emitError(NodeError error) {
        if (onError.isEmpty()) {
            throw error; // unhandled 'error' is uncaught, as in Node
        }
        onError.emit(l -> l.accept(error));
    }

    // ---- listeners and settings

    /** Listens to "the system has all of it". */
    public OutgoingMessage onFinish(Runnable listener) {
        onFinish.add(listener);
        return this;
    }

    public OutgoingMessage onClose(Runnable listener) {
        onClose.add(listener);
        return this;
    }

    /** Listens to "everything was written, go on", after a write that answered false. */
    public OutgoingMessage onDrain(Runnable listener) {
        onDrain.add(listener);
        return this;
    }

    /** Listens to errors; one that nobody listens to is uncaught. */
    public OutgoingMessage onError(Consumer<NodeError> listener) {
        onError.add(listener);
        return this;
    }

    /** Whether a body that is not as long as {@code Content-Length} says is an error. */
    public void strictContentLength(boolean strict) {
        strictContentLength = strict;
    }

    /** This message as a stream, for {@code readable.pipe(...)}. */
    public Writable stream() {
        if (stream == null) {
            stream = new Writable(loop, new MessageSink(this));
        }
        return stream;
    }

    // ---- state

    @Override
    public boolean headersSent() {
        return framing != null;
    }

    public boolean writableEnded() {
        return ended;
    }

    public boolean writableFinished() {
        return finished;
    }

    public boolean destroyed() {
        return destroyed;
    }

    /** Bytes of the body so far. */
    public long bytesWritten() {
        return bytes;
    }

    boolean closed() {
        return closed;
    }
}
