package dev.forkshop.runtime.net;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listeners;
import dev.forkshop.runtime.stream.Chunk;
import dev.forkshop.runtime.transport.Datagrams;
import dev.forkshop.runtime.transport.Endpoint;
import dev.forkshop.runtime.transport.Transport;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A UDP socket: Node's {@code dgram.Socket}. What is sent before it is bound binds it to any port. Loop thread only. */
public final class DgramSocket implements Handle, AutoCloseable {
    private final EventLoop loop;
    private final boolean reusePort;
    private final Listeners<Runnable> onListening = new Listeners<>();
    private final Listeners<BiConsumer<Chunk, Endpoint>> onMessage = new Listeners<>();
    private final Listeners<Consumer<NodeError>> onError = new Listeners<>();
    private final Listeners<Runnable> onClose = new Listeners<>();
    private Datagrams socket;
    private boolean closed;

    DgramSocket(EventLoop loop, boolean reusePort) {
        this.loop = loop;
        this.reusePort = reusePort;
    }

    /** One that another process gave: it is bound already. */
    static DgramSocket over(EventLoop loop, Datagrams bound) {
        DgramSocket socket = new DgramSocket(loop, false);
        socket.use(bound);
        return socket;
    }

    // ---- binding

    /** Binds to a port of this machine, 0: one that the system chooses; {@code listening} or {@code error} follows. */
    public DgramSocket bind(int port) {
        return bind(port, "127.0.0.1");
    }

    public DgramSocket bind(int port, String host) {
        requireOpen();
        if (socket != null) {
            throw ErrorCode.ERR_SOCKET_ALREADY_BOUND.error();
        }
        Lookup.of(loop, host, (addresses, error) -> {
            if (error != null) {
                loop.nextTick(() -> fail(error));
            } else {
                bind(new InetSocketAddress(addresses.get(0), port));
            }
        });
        return this;
    }

    private void bind(InetSocketAddress at) {
        try {
            use(Transport.of(loop).datagrams(at, reusePort));
        } catch (NodeError taken) {
            loop.nextTick(() -> fail(taken));
        }
    }

    private void use(Datagrams bound) {
        socket = bound;
        bound.onMessage((message, from) -> onMessage.emit(l -> l.accept(Chunk.of(message), from)));
        loop.nextTick(() -> {
            if (!closed) {
                onListening.emit(Runnable::run);
            }
        });
    }

    private void fail(NodeError error) {
        if (onError.isEmpty()) {
            throw error; // unhandled 'error' is uncaught, as in Node
        }
        onError.emit(l -> l.accept(error));
    }

    private void requireOpen() {
        loop.assertInLoop();
        if (closed) {
            throw ErrorCode.ERR_SOCKET_DGRAM_NOT_RUNNING.error();
        }
    }

    // ---- sending

    public void send(String message, int port, String host) {
        send(message.getBytes(StandardCharsets.UTF_8), port, host, null);
    }

    /** Sends one datagram. {@code sent} hears null or the error; without it an error is an event. */
    public void send(byte[] message, int port, String host, Consumer<NodeError> sent) {
        requireOpen();
        if (socket == null) {
            bind(0);
        }
        Lookup.of(loop, host, (addresses, error) -> {
            if (error == null && socket != null) {
                send(message, new InetSocketAddress(addresses.get(0), port), sent);
            } else if (error != null) {
                loop.nextTick(() -> sent(error, sent));
            }
        });
    }

    private void send(byte[] message, InetSocketAddress to, Consumer<NodeError> sent) {
        socket.send(message, to, error -> sent(error, sent));
    }

    private void sent(NodeError error, Consumer<NodeError> callback) {
        if (callback != null) {
            callback.accept(error);
        } else if (error != null && !closed) {
            fail(error);
        }
    }

    // ---- the end

    /** Closes; {@code close} follows. Throws ERR_SOCKET_DGRAM_NOT_RUNNING the second time. */
    @Override
    public void close() {
        requireOpen();
        closed = true;
        if (socket != null) {
            socket.close();
        }
        loop.nextTick(() -> onClose.emit(Runnable::run));
    }

    // ---- to another process

    @Override
    public String type() {
        return "dgram.Socket";
    }

    @Override
    public int descriptor() {
        return socket == null || closed ? -1 : socket.descriptor();
    }

    /** Both processes have it from now on, as in Node. */
    @Override
    public void sent(boolean keepOpen) {}

    @Override
    public void arrived() {}

    // ---- listeners and state

    public DgramSocket onListening(Runnable listener) {
        onListening.add(listener);
        return this;
    }

    /** Hears each datagram, and who sent it. */
    public DgramSocket onMessage(BiConsumer<Chunk, Endpoint> listener) {
        onMessage.add(listener);
        return this;
    }

    /** Listens to errors; one that nobody listens to is uncaught. */
    public DgramSocket onError(Consumer<NodeError> listener) {
        onError.add(listener);
        return this;
    }

    public DgramSocket onClose(Runnable listener) {
        onClose.add(listener);
        return this;
    }

    public DgramSocket ref() {
        if (socket != null) {
            socket.ref();
        }
        return this;
    }

    /** The loop may end although this is bound. */
    public DgramSocket unref() {
        if (socket != null) {
            socket.unref();
        }
        return this;
    }

    /** Where it is bound; null before. */
    public Endpoint address() {
        return socket == null ? null : socket.address();
    }
}
