package dev.forkshop.runtime.net;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listeners;
import dev.forkshop.runtime.transport.Listening;
import java.util.function.Consumer;

/**
 * A server's way from {@code listen} to {@code close}, with the events on it: what Node's {@code http.Server} inherits
 * from its {@code net.Server}. Loop thread only.
 */
public final class ServerLife {
    /** The server that lives it. */
    public interface Host {
        /** It listens from now on. */
        void begin(Listening listening);

        /** No connection comes any more. */
        default void stopped() {}

        /** True when no connection is left. */
        boolean isEmpty();

        /** The last connection has closed; {@code close} follows. */
        default void ended() {}
    }

    private final EventLoop loop;
    private final Host host;
    private final Listeners<Runnable> onListening = new Listeners<>();
    private final Listeners<Consumer<NodeError>> onError = new Listeners<>();
    private final Listeners<Runnable> onClose = new Listeners<>();
    private Listening listening;
    private boolean starting;
    private boolean closing;
    private boolean referenced = true;

    public ServerLife(EventLoop loop, Host host) {
        this.loop = loop;
        this.host = host;
    }

    /** Listens; {@code listening} or {@code error} follows. Throws ERR_SERVER_ALREADY_LISTEN. */
    public void listen(ListenOptions at) {
        loop.assertInLoop();
        if (listening != null || starting) {
            throw ErrorCode.ERR_SERVER_ALREADY_LISTEN.error();
        }
        starting = true;
        closing = false;
        Binder.of(loop).listen(at, this::opened);
    }

    private void opened(Listening opened, NodeError error) {
        boolean wanted = starting;
        starting = false;
        if (error != null) {
            loop.nextTick(() -> fail(error));
        } else if (wanted) {
            begin(opened);
        } else {
            opened.close();
        }
    }

    /** Takes over what listens already. */
    void begin(Listening opened) {
        listening = opened;
        host.begin(opened);
        reference();
        loop.nextTick(this::tellListening);
    }

    private void tellListening() {
        if (listening != null) {
            onListening.emit(Runnable::run);
        }
    }

    private void fail(NodeError error) {
        if (onError.isEmpty()) {
            throw error; // unhandled 'error' is uncaught, as in Node
        }
        onError.emit(l -> l.accept(error));
    }

    /** Listens no more; {@code closed} hears null at the {@code close}, or ERR_SERVER_NOT_RUNNING. */
    public void close(Consumer<NodeError> closed) {
        loop.assertInLoop();
        if (listening == null && !starting) {
            loop.nextTick(() -> closed.accept(ErrorCode.ERR_SERVER_NOT_RUNNING.error()));
            return;
        }
        onClose.add(new Once(closed));
        closing = true;
        starting = false;
        if (listening != null) {
            listening.close();
            listening = null;
        }
        host.stopped();
        closeIfEmpty();
    }

    /** A connection has gone: perhaps it was the last that a closing server waited for. */
    public void closeIfEmpty() {
        if (closing && host.isEmpty()) {
            closing = false;
            host.ended();
            loop.nextTick(() -> onClose.emit(Runnable::run));
        }
    }

    /** Who asked to be told of one closing. */
    private final class Once implements Runnable {
        private final Consumer<NodeError> closed;

        private Once(Consumer<NodeError> closed) {
            this.closed = closed;
        }

        @Override
        public void run() {
            onClose.remove(this);
            closed.accept(null);
        }
    }

    public void onListening(Runnable listener) {
        onListening.add(listener);
    }

    /** Listens to errors; one that nobody listens to is uncaught. */
    public void onError(Consumer<NodeError> listener) {
        onError.add(listener);
    }

    public void onClose(Runnable listener) {
        onClose.add(listener);
    }

    /** Whether what listens keeps the loop alive. */
    public void referenced(boolean wanted) {
        referenced = wanted;
        reference();
    }

    private void reference() {
        if (listening != null && referenced) {
            listening.ref();
        } else if (listening != null) {
            listening.unref();
        }
    }

    /** What it gets its connections from; null while it does not listen. */
    public Listening source() {
        return listening;
    }
}
