package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.Audience;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.loop.Watch;
import dev.forkshop.runtime.memory.JsError;
import dev.forkshop.runtime.memory.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * One end of the way on which a process and its child send each other values. Loop thread only.
 *
 * <p>States: <i>waiting</i> (the child has not connected; what is sent gathers), <i>open</i>, <i>disconnected</i> (no
 * more messages, either way; runtimes still tell each other facts), <i>closed</i>. {@link #disconnect} travels behind
 * what was sent before it, so nothing of that is lost. The event {@code disconnect} comes once, in a tick of its own;
 * {@code closed} when the socket is, which is at the latest when the child ends. Order is kept. A message that nobody
 * listens to waits for a listener, as in Node.
 *
 * <p>What may be lost: what waits here when the process ends before the other side reads it.
 */
public final class Channel {
    private static final int READS_A_TURN = 16;

    private final EventLoop loop;
    private final Codec codec;
    private final Serialization serialization;
    private final Frames frames;
    private final Outbox outbox;
    private final ChannelHold hold;
    private final ChannelFacts facts;
    private final Audience<Message> messages = new Audience<>(this::messageListenersChanged);
    private final Audience<Map<?, ?>> internals = new Audience<>();
    private final Audience<Void> disconnects = new Audience<>(this::countListeners);
    private final Audience<Void> closes = new Audience<>();
    private final Audience<NodeError> damages = new Audience<>();
    private final Audience<NodeError> errors = new Audience<>();
    private final ArrayDeque<Arrived> unheard = new ArrayDeque<>();
    private final IntConsumer ready;
    private SocketChannel socket;
    private Watch watch;
    private boolean connected = true;
    private boolean closed;
    private boolean flushing;

    private record Arrived(Message message, int bytes, String preview) {}

    /**
     * An end that waits for its socket.
     *
     * @param peer the process at the other end
     * @param whileListened whether it keeps the loop alive only while somebody listens, as a child's end does
     */
    Channel(EventLoop loop, Serialization serialization, long peer, boolean whileListened) {
        this.loop = loop;
        this.serialization = serialization;
        this.codec = serialization.codec();
        this.frames = new Frames(codec);
        this.outbox = new Outbox(loop);
        this.hold = new ChannelHold(loop.hold(), whileListened);
        this.facts = new ChannelFacts(loop.journal(), peer);
        this.ready = loop.bind(this::work);
    }

    // ---- its beginning

    /** The socket is there, and watched for {@link #ready}: what has gathered goes out, what comes is told. */
    void open(SocketChannel connection, Watch watching) {
        socket = connection;
        watch = watching;
        watch.unref();
        facts.opened(serialization);
        flush();
    }

    /** Whether the other side has come. */
    public boolean isOpen() {
        return socket != null && !closed;
    }

    /** Whether the other side ever came. */
    public boolean wasOpened() {
        return socket != null;
    }

    /** Whether somebody here wants messages. */
    public boolean isListenedTo() {
        return connected && !messages.isEmpty();
    }

    /** Whether a send would return true. */
    boolean takesMore() {
        return !outbox.isFull();
    }

    /** Tells whom facts are about, once that is known. */
    public void peer(long pid) {
        facts.peer(pid);
    }

    // ---- sending

    /**
     * Sends a value. False where so much waits that the sender should too, or where it is not sent at all; then
     * {@code callback}, or without one the error listeners, hear why in a later tick.
     *
     * @param callback gets null when it is written, or the error; may be null
     * @throws JsError if the value cannot be serialized
     */
    public boolean send(Object value, Consumer<Throwable> callback) {
        loop.assertInLoop();
        SendArguments.check(value);
        if (!connected) {
            refuse(ErrorCode.ERR_IPC_CHANNEL_CLOSED.error(), callback);
            return false;
        }
        byte[] frame = codec.encode(value);
        if (frame.length > Frames.LIMIT) {
            refuse(ErrorCode.ERR_IPC_FRAME_TOO_LARGE.error(frame.length, Frames.LIMIT), callback);
            return false;
        }
        facts.sent(frame.length, Preview.of(serialization, frame, value));
        return post(frame, callback);
    }

    /** Sends something between runtimes, which is no message: no fact tells of it. */
    public boolean sendInternal(Map<String, ?> value) {
        return !closed && post(codec.encode(value), null);
    }

    private boolean post(byte[] frame, Consumer<Throwable> callback) {
        outbox.add(frame, callback);
        if (outbox.isGathering()) {
            flushLater();
        } else if (!outbox.waitsForSocket()) {
            flush();
        }
        return !outbox.isFull();
    }

    private void flushLater() {
        if (!flushing) {
            flushing = true;
            loop.asNobody(() -> loop.setImmediate(this::flushNow));
        }
    }

    private void flushNow() {
        flushing = false;
        flush();
    }

    private void refuse(NodeError error, Consumer<Throwable> callback) {
        loop.nextTick(() -> {
            if (callback != null) {
                callback.accept(error);
            } else if (!errors.emit(error)) {
                throw error; // an 'error' that nobody listens to is uncaught
            }
        });
    }

    /** Writes what can be written without waiting. */
    public void flush() {
        if (!isOpen()) {
            return;
        }
        try {
            boolean all = outbox.writeTo(socket);
            watch.interest(all ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        } catch (IOException broken) { // the other side has gone; the end of its stream is told by the read
            outbox.fail(SystemError.of(Errno.EPIPE, "write"));
        }
    }

    // ---- receiving

    void ready(int operations) {
        ready.accept(operations);
    }

    private void work(int operations) {
        if ((operations & SelectionKey.OP_WRITE) != 0) {
            flush();
        }
        if ((operations & SelectionKey.OP_READ) != 0 && !closed) {
            read();
        }
    }

    /** Reads what has arrived; ends after a while, so that others have their turn. */
    private void read() {
        try {
            int got = 1;
            for (int left = READS_A_TURN; left > 0 && got > 0 && !closed; left--) {
                got = readOnce();
            }
            if (got < 0) {
                ended();
            }
        } catch (IOException reset) { // a killed process leaves unread bytes behind
            ended();
        } catch (NodeError | JsError bad) {
            damaged(bad);
        }
    }

    private int readOnce() throws IOException {
        ByteBuffer buffer = IpcBuffer.of(loop);
        int got = socket.read(buffer);
        if (got > 0) {
            frames.add(buffer.flip());
            for (Frames.Frame frame = frames.next(); frame != null; frame = frames.next()) {
                received(frame);
            }
        }
        return got;
    }

    private void received(Frames.Frame frame) {
        Object value = codec.decode(frame.bytes(), frame.from(), frame.to());
        if (Internal.isDisconnect(value)) {
            goodbye();
        } else if (Internal.is(value)) {
            internals.emit((Map<?, ?>) value);
        } else if (connected) {
            arrived(frame, value);
        }
    }

    private void arrived(Frames.Frame frame, Object value) {
        String preview = Preview.of(serialization, frame, value);
        Arrived arrived = new Arrived(new Message(value), frame.length(), preview);
        loop.nextTick(() -> deliver(arrived));
    }

    private void deliver(Arrived arrived) {
        if (messages.isEmpty()) {
            unheard.add(arrived);
            return;
        }
        facts.received(arrived.bytes(), arrived.preview());
        messages.emit(arrived.message());
    }

    private void messageListenersChanged() {
        countListeners();
        if (!unheard.isEmpty() && !messages.isEmpty()) {
            loop.nextTick(this::deliverUnheard);
        }
    }

    private void deliverUnheard() {
        while (!messages.isEmpty() && !unheard.isEmpty()) {
            Arrived next = unheard.poll();
            loop.nextTick(() -> deliver(next));
        }
    }

    // ---- its end

    /**
     * Node's {@code disconnect()}: no more messages, either way.
     *
     * @throws NodeError ERR_IPC_DISCONNECTED if that was done before and nobody listens to errors
     */
    public void disconnect() {
        loop.assertInLoop();
        if (connected) {
            sendInternal(Internal.DISCONNECT);
            goodbye();
            return;
        }
        NodeError error = ErrorCode.ERR_IPC_DISCONNECTED.error();
        if (!errors.emit(error)) {
            throw error;
        }
    }

    private void goodbye() {
        if (connected) {
            connected = false;
            hold.close();
            loop.nextTick(this::tellDisconnected);
        }
    }

    private void tellDisconnected() {
        facts.closed();
        disconnects.emit(null);
    }

    /** The other side has closed, or has never come and never will. */
    void ended() {
        goodbye();
        loop.nextTick(this::close);
    }

    /** What arrived is no message: this channel ends, nothing else. Node would let its process die. */
    private void damaged(RuntimeException bad) {
        NodeError error =
                bad instanceof NodeError known ? known : ErrorCode.ERR_IPC_BAD_FRAME.causedBy(bad, bad.getMessage());
        facts.failed(error);
        goodbye();
        close();
        loop.nextTick(() -> damages.emit(error));
    }

    /** Closes the socket at once. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        hold.close();
        outbox.fail(ErrorCode.ERR_IPC_CHANNEL_CLOSED.error());
        closeSocket();
        closes.emit(null);
    }

    private void closeSocket() {
        if (socket == null) {
            return;
        }
        watch.close();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- what can be asked and listened to

    /** Node's {@code connected}: whether {@link #send} makes sense. */
    public boolean connected() {
        return connected;
    }

    /** Whether the socket is closed too. */
    public boolean closed() {
        return closed;
    }

    public Listener onMessage(Consumer<Message> listener) {
        return messages.add(listener);
    }

    /** Hears what runtimes tell each other: maps whose {@code cmd} begins with {@code NODE_}. */
    public Listener onInternalMessage(Consumer<Map<?, ?>> listener) {
        return internals.add(listener);
    }

    public Listener onDisconnect(Runnable listener) {
        return disconnects.add(nothing -> listener.run());
    }

    /** The socket is closed: after {@code disconnect}. */
    public Listener onClosed(Runnable listener) {
        return closes.add(nothing -> listener.run());
    }

    /** What arrived was no message; the channel has ended. Nobody needs to listen. */
    public Listener onDamaged(Consumer<NodeError> listener) {
        return damages.add(listener);
    }

    /** A use of this end that failed; one that nobody hears of is uncaught. */
    public Listener onError(Consumer<NodeError> listener) {
        return errors.add(listener);
    }

    /** The loop waits for this channel. */
    public void ref() {
        hold.ref();
    }

    public void unref() {
        hold.unref();
    }

    private void countListeners() {
        hold.listened(!messages.isEmpty() || !disconnects.isEmpty());
    }
}
