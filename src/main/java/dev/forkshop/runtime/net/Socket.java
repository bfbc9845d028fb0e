package dev.forkshop.runtime.net;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listeners;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.runtime.stream.Chunk;
import dev.forkshop.runtime.stream.Encoding;
import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.runtime.stream.Writable;
import dev.forkshop.runtime.transport.Connection;
import dev.forkshop.runtime.transport.Endpoint;
import dev.forkshop.runtime.transport.Transport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Consumer;

/**
 * A connection: Node's {@code net.Socket}. Events come in Node's order: {@code connect}; pieces of data; {@code end}, when
 * the other side has ended; {@code error}, at most once; {@code close}, when both sides have. Loop thread only.
 */
public final class Socket implements Handle, AutoCloseable {
    private final EventLoop loop;
    private final Connection connection;
    private final Readable readable;
    private final Writable writable;
    private final Listeners<Runnable> onConnect = new Listeners<>();
    private final Listeners<Runnable> onTimeout = new Listeners<>();
    private final Listeners<Runnable> onClose = new Listeners<>();
    private final Listeners<Consumer<NodeError>> onError = new Listeners<>();
    private Server server;
    private Timer idle;
    private boolean connecting;
    private boolean failed;
    private boolean givenAway;
    private int openSides = 2;

    private Socket(EventLoop loop, Connection connection, boolean allowHalfOpen) {
        this.loop = loop;
        this.connection = connection;
        this.readable = connection.readable();
        this.writable = connection.writable();
        if (!allowHalfOpen) {
            readable.onEnd(writable::end);
        }
        readable.onError(this::fail).onClose(this::sideClosed).onArrival(bytes -> active());
        writable.onError(this::fail).onClose(this::sideClosed);
    }

    static Socket accepted(EventLoop loop, Connection connection, ServerOptions options, Server server) {
        Socket socket = new Socket(loop, connection, options.allowHalfOpen());
        socket.server = server;
        if (!options.pauseOnConnect()) {
            socket.readable.start();
        } else {
            socket.readable.pause();
        }
        return socket;
    }

    /** A connection that another process gave. */
    static Socket taken(EventLoop loop, Connection connection) {
        Socket socket = new Socket(loop, connection, false);
        socket.readable.start();
        return socket;
    }

    // ---- to another process

    @Override
    public String type() {
        return "net.Socket";
    }

    @Override
    public int descriptor() {
        return givenAway || connecting || openSides == 0 ? -1 : connection.descriptor();
    }

    /** Here it reads and writes no more, and has no further events; what was read and not taken is lost, as in Node. */
    @Override
    public void sent(boolean keepOpen) {
        if (keepOpen) {
            return;
        }
        givenAway = true;
        setTimeout(0);
        readable.giveAway();
        if (server != null) {
            server.sentAway(this);
        }
    }

    @Override
    public void arrived() {
        if (givenAway) {
            connection.release();
        }
    }

    @Override
    public void closedThere() {
        if (givenAway && server != null) {
            server.closedAway();
        }
    }

    // ---- connecting

    static Socket connect(EventLoop loop, int port, String host) {
        Socket socket = new Socket(loop, Transport.of(loop).socket(), false);
        socket.connecting = true;
        Lookup.of(loop, host, (addresses, error) -> socket.found(port, addresses, error));
        return socket;
    }

    static Socket connect(EventLoop loop, String path) {
        Socket socket = new Socket(loop, Transport.of(loop).pathSocket(), false);
        socket.connecting = true;
        socket.connection.connect(path, socket::connected);
        return socket;
    }

    private void found(int port, List<InetAddress> addresses, NodeError error) {
        if (error != null) {
            fail(error);
        } else if (!destroyed()) {
            connection.connect(new InetSocketAddress(addresses.get(0), port), this::connected);
        }
    }

    private void connected(NodeError error) {
        connecting = false;
        if (error != null) {
            fail(error);
            return;
        }
        active();
        onConnect.emit(Runnable::run);
        readable.start(); // not before: a listener may give the connection away, with all that comes
    }

    // ---- writing

    /** Writes text as UTF-8. */
    public boolean write(String text) {
        active();
        return writable.write(text);
    }

    /** Takes the bytes, which must not change any more. False when better {@link #onDrain} is waited for. */
    public boolean write(byte[] bytes) {
        active();
        return writable.write(bytes);
    }

    /** The same; {@code callback} is called when these bytes were handed over, with null or the error. */
    public boolean write(byte[] bytes, Consumer<NodeError> callback) {
        active();
        return writable.write(bytes, callback);
    }

    /** No more will be written; the other side may go on writing. */
    public Socket end() {
        writable.end();
        return this;
    }

    /** Writes a last text, then ends. */
    public Socket end(String text) {
        writable.end(text);
        return this;
    }

    // ---- the end

    /** Gives the connection up, both ways; one that was given away goes on in the other process. */
    public Socket destroy() {
        if (!givenAway) {
            connection.close();
        }
        return this;
    }

    /** The same because of an error, which is emitted. */
    public Socket destroy(NodeError error) {
        fail(error);
        return this;
    }

    /** Gives the connection up with a reset, which is an ECONNRESET on the other side. */
    public Socket resetAndDestroy() {
        connection.reset();
        return this;
    }

    @Override
    public void close() {
        destroy();
    }

    /** Both sides may fail for one reason: the first error is the socket's. */
    private void fail(NodeError error) {
        if (failed || givenAway || openSides == 0) {
            return;
        }
        failed = true;
        connection.close();
        loop.nextTick(() -> tell(error));
    }

    private void tell(NodeError error) {
        if (onError.isEmpty()) {
            throw error; // unhandled 'error' is uncaught, as in Node
        }
        onError.emit(l -> l.accept(error));
    }

    private void sideClosed() {
        openSides--;
        if (openSides == 0) {
            setTimeout(0);
            onClose.emit(Runnable::run);
        }
    }

    // ---- being idle

    /** Emits {@code timeout} after so many milliseconds without a byte either way, and again; 0: never. */
    public Socket setTimeout(long millis) {
        if (idle != null) {
            idle.clear();
        }
        idle = millis == 0 ? null : loop.setTimeout(this::timedOut, millis).unref();
        return this;
    }

    private void timedOut() {
        onTimeout.emit(Runnable::run);
    }

    private void active() {
        if (idle != null) {
            idle.refresh();
        }
    }

    // ---- listeners

    public Socket onConnect(Runnable listener) {
        onConnect.add(listener);
        return this;
    }

    /** Listens to pieces, and lets the data flow unless it was paused by hand. */
    public Socket onData(Consumer<Chunk> listener) {
        readable.onData(listener);
        return this;
    }

    public Socket onEnd(Runnable listener) {
        readable.onEnd(listener);
        return this;
    }

    public Socket onDrain(Runnable listener) {
        writable.onDrain(listener);
        return this;
    }

    public Socket onFinish(Runnable listener) {
        writable.onFinish(listener);
        return this;
    }

    public Socket onTimeout(Runnable listener) {
        onTimeout.add(listener);
        return this;
    }

    /** Listens to the error; one that nobody listens to is uncaught. */
    public Socket onError(Consumer<NodeError> listener) {
        onError.add(listener);
        return this;
    }

    /** Told when both sides have closed; {@link #hadError} says whether an error came before. */
    public Socket onClose(Runnable listener) {
        onClose.add(listener);
        return this;
    }

    // ---- settings

    public Socket pause() {
        readable.pause();
        return this;
    }

    public Socket resume() {
        readable.resume();
        readable.start();
        return this;
    }

    public Socket setEncoding(Encoding encoding) {
        readable.setEncoding(encoding);
        return this;
    }

    public Socket setNoDelay(boolean whether) {
        connection.noDelay(whether);
        return this;
    }

    public Socket setKeepAlive(boolean whether) {
        connection.keepAlive(whether);
        return this;
    }

    public Socket ref() {
        readable.ref();
        return this;
    }

    public Socket unref() {
        readable.unref();
        return this;
    }

    // ---- state

    /** The reading side: for pipes. */
    public Readable readable() {
        return readable;
    }

    /** The writing side: for pipes. */
    public Writable writable() {
        return writable;
    }

    public boolean connecting() {
        return connecting;
    }

    public boolean destroyed() {
        return readable.destroyed() && writable.destroyed();
    }

    /** Node's {@code hadError} of the event {@code close}. */
    public boolean hadError() {
        return failed;
    }

    /** The other end; null where it has gone. */
    public Endpoint remote() {
        return connection.remote();
    }

    public Endpoint local() {
        return connection.local();
    }

    public long bytesRead() {
        return readable.bytesRead();
    }

    public long bytesWritten() {
        return writable.bytesWritten();
    }
}
