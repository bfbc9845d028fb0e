package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.Audience;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.loop.Watch;
import dev.forkshop.runtime.memory.JsError;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.net.Handle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
    private final EventLoop loop;
    private final Codec codec;
    private final Serialization serialization;
    private final Wire wire;
    private final ChannelHold hold;
    private final ChannelFacts facts;
    private final Inbox inbox;
    private final Audience<Map<?, ?>> internals = new Audience<>();
    private final Runnable countListeners = new CountListeners();
    private final Audience<Void> disconnects = new Audience<>(countListeners);
    private final Audience<Void> closes = new Audience<>();
    private final Audience<NodeError> damages = new Audience<>();
    private final Audience<NodeError> errors = new Audience<>();
    private final Supplier<Path> laneSite;
    private IpcClient.Call call;
    private HandleTraffic handles;
    private boolean connected = true;
    private boolean leaving;
    private boolean closed;

    /**
     * An end that waits for its socket.
     *
     * @param peer the process at the other end
     * @param laneSite gives paths for sockets at which the other side can call once more; null at a child's end, which
     *     keeps the loop alive only while somebody listens
     */
    Channel(EventLoop loop, Serialization serialization, long peer, Supplier<Path> laneSite) {
        this.loop = loop;
        this.serialization = serialization;
        this.codec = serialization.codec();
        this.wire = new Wire(loop, codec, new Incoming());
        this.hold = new ChannelHold(loop.hold(), laneSite == null);
        this.facts = new ChannelFacts(loop, peer);
        this.inbox = new Inbox(loop, facts, countListeners);
        this.laneSite = laneSite;
    }

    // ---- its beginning

    /** Waits for this call when the first thing is sent, or at {@link #open()}. */
    void openBy(IpcClient.Call underWay) {
        call = underWay;
    }

    /**
     * Opens a child's end, unless that is done.
     * @throws UncheckedIOException where the parent cannot be reached; then this has ended
     */
    public void open() {
        try {
            if (call != null) {
                SocketChannel socket = call.socket();
                open(socket, loop.watch(socket, SelectionKey.OP_READ, wire.ready()));
            }
        } catch (IOException unreachable) {
            ended();
            throw new UncheckedIOException("this child cannot reach its parent", unreachable);
        } finally {
            call = null;
        }
    }

    /** The socket is there, and watched for {@link #ready}: what has gathered goes out, what comes is told. */
    void open(SocketChannel connection, Watch watching) {
        wire.open(connection, watching);
        facts.opened(serialization);
        wire.flush();
    }

    /** Whether the other side has come. */
    public boolean isOpen() {
        return wire.isOpen();
    }

    /** Whether the other side ever came. */
    public boolean wasOpened() {
        return wire.wasOpened();
    }

    /** Whether somebody here wants messages. */
    public boolean isListenedTo() {
        return connected && inbox.isHeard();
    }

    /** Whether a send would return true. */
    boolean takesMore() {
        return !wire.isFull();
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
        return send(value, null, false, callback);
    }

    /**
     * The same with a socket or a server for the other process; {@code handle} may be null.
     *
     * @param keepOpen whether a socket stays of use here, too
     * @throws NodeError ERR_NO_NATIVE_TRANSPORT where descriptors cannot travel
     */
    public boolean send(Object value, Handle handle, boolean keepOpen, Consumer<Throwable> callback) {
        loop.assertInLoop();
        SendArguments.check(value);
        if (!connected()) {
            refuse(ErrorCode.ERR_IPC_CHANNEL_CLOSED.error(), callback);
            return false;
        }
        if (handles != null && handles.isWaiting()) {
            return handles.queue(value, handle, keepOpen, callback);
        }
        return handle == null ? write(value, value, null, callback) : handles().send(value, handle, keepOpen, callback);
    }

    /** Sends now; {@code what} may be an envelope around the value, with a handle of this type. */
    boolean write(Object what, Object value, String type, Consumer<Throwable> callback) {
        open();
        boolean told = facts.tellsNextSent();
        String preview = told && what != value ? Preview.ofFrame(serialization, codec.encode(value), value) : null;
        Frame frame = codec.encode(what);
        if (frame.length() > Frames.LIMIT) {
            refuse(ErrorCode.ERR_IPC_FRAME_TOO_LARGE.error(frame.length(), Frames.LIMIT), callback);
            return false;
        }
        if (told) {
            facts.sent(frame.length(), preview == null ? Preview.ofFrame(serialization, frame, value) : preview, type);
        } else {
            facts.sentUntold(frame.length());
        }
        return wire.post(frame, callback);
    }

    private HandleTraffic handles() {
        if (handles == null) {
            handles = new HandleTraffic(loop, this, laneSite);
        }
        return handles;
    }

    /** Sends something between runtimes, which is no message: no fact tells of it. */
    public boolean sendInternal(Map<String, ?> value) {
        open();
        return !closed && wire.post(codec.encode(value), null);
    }

    void refuse(NodeError error, Consumer<Throwable> callback) {
        loop.nextTick(() -> {
            if (callback != null) {
                callback.accept(error);
            } else if (!errors.emit(error)) {
                throw error; // an 'error' that nobody listens to is uncaught
            }
        });
    }

    /** Appends the facts of messages that were not told one by one so far. */
    void tellRest() {
        facts.tellRest();
    }

    /** Writes what can be written without waiting. */
    public void flush() {
        wire.flush();
    }

    // ---- receiving

    void ready(int operations) {
        wire.ready().accept(operations);
    }

    private final class Incoming implements Wire.Listener {
        @Override
        public void frame(Frame frame) {
            received(frame);
        }

        @Override
        public void ended() {
            Channel.this.ended();
        }

        @Override
        public void damaged(RuntimeException bad) {
            Channel.this.damaged(bad);
        }
    }

    private void received(Frame frame) {
        Object value = codec.decode(frame.bytes(), frame.from(), frame.to());
        if (Internal.isDisconnect(value)) {
            goodbye();
        } else if (Internal.is(value)) {
            receivedInternal((Map<?, ?>) value, frame.length());
        } else if (connected) {
            String preview = facts.tellsNextReceived() ? Preview.ofContent(serialization, frame, value) : null;
            inbox.arrived(new Inbox.Arrived(new Message(value), frame.length(), preview, null));
        }
    }

    private void receivedInternal(Map<?, ?> message, int bytes) {
        if (!handles().hears(message, bytes)) {
            internals.emit(message);
        }
    }

    /** What came in an envelope. */
    void arrived(Object value, int bytes, Parcel parcel) {
        boolean told = facts.tellsNextReceived();
        String preview = told ? Preview.ofFrame(serialization, codec.encode(value), value) : null;
        inbox.arrived(new Inbox.Arrived(new Message(value), bytes, preview, parcel));
    }

    // ---- its end

    /**
     * Node's {@code disconnect()}: no more messages, either way.
     *
     * @throws NodeError ERR_IPC_DISCONNECTED if that was done before and nobody listens to errors
     */
    public void disconnect() {
        loop.assertInLoop();
        if (connected()) {
            leaving = true;
            leaveOrWait();
            return;
        }
        NodeError error = ErrorCode.ERR_IPC_DISCONNECTED.error();
        facts.failed(error);
        if (!errors.emit(error)) {
            throw error;
        }
    }

    /** As in Node, what waits behind a handle goes first. */
    private void leaveOrWait() {
        if (handles != null && handles.isWaiting()) {
            handles.leaveWhenDone();
        } else {
            leave();
        }
    }

    void leave() {
        sendInternal(Internal.DISCONNECT);
        goodbye();
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
        facts.tellRest();
        hold.close();
        inbox.close();
        if (handles != null) {
            handles.close();
        }
        wire.close(ErrorCode.ERR_IPC_CHANNEL_CLOSED.error());
        closes.emit(null);
    }

    // ---- what can be asked and listened to

    /** Node's {@code connected}: whether {@link #send} makes sense. */
    public boolean connected() {
        return connected && !leaving;
    }

    /** Whether the socket is closed too. */
    public boolean closed() {
        return closed;
    }

    public Listener onMessage(Consumer<Message> listener) {
        return inbox.add(listener);
    }

    /** Hears messages with what came along: a server, a socket, or null. */
    public Listener onMessageWithHandle(BiConsumer<Message, Handle> listener) {
        return inbox.add(listener);
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

    private final class CountListeners implements Runnable {
        @Override
        public void run() {
            hold.listened(inbox.isHeard() || !disconnects.isEmpty());
        }
    }
}
