package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Owner;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.runtime.net.ListenOptions;
import dev.forkshop.runtime.net.ServerLife;
import dev.forkshop.runtime.transport.AcceptedSocket;
import dev.forkshop.runtime.transport.Endpoint;
import dev.forkshop.runtime.transport.Listening;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * An HTTP server: Node's {@code http.Server}. Each request is told as soon as its head has come. Errors of
 * {@link #listen} are events; {@code close} comes when it listens no more and its last connection is closed. Loop thread
 * only.
 */
public final class Server implements AutoCloseable {
    private final EventLoop loop;
    private final ServerTale tale;
    private final IdleConnections idle;
    private final Set<ServerConnection> connections = new LinkedHashSet<>();
    private final ServerEvents events = new ServerEvents();
    private final ServerLife life;
    private ServerOptions options;
    private Owner owner;
    private Endpoint address;
    private Timer checking;
    private boolean draining;
    private int maxConnections = Integer.MAX_VALUE;
    private long connectionsSoFar;
    private long requestsSoFar;
    private long inFlight;
    private long bytes;

    Server(EventLoop loop, ServerOptions options) {
        this.loop = loop;
        this.options = options;
        this.life = new ServerLife(loop, new Host());
        this.tale = new ServerTale(loop);
        this.idle = new IdleConnections(loop, () -> this.options.keepAliveTimeout());
    }

    // ---- listening

    /** Listens at a port of this machine; 0: one that the system chooses, see {@link #address}. */
    public Server listen(int port) {
        return listen(ListenOptions.port(port));
    }

    public Server listen(int port, Runnable listener) {
        return onListening(listener).listen(port);
    }

    public Server listen(int port, String host) {
        return listen(ListenOptions.port(port).host(host));
    }

    /** Listens; {@code listening} or {@code error} follows. Throws ERR_SERVER_ALREADY_LISTEN. */
    public Server listen(ListenOptions at) {
        life.listen(at);
        return this;
    }

    private final class Host implements ServerLife.Host {
        @Override
        public void begin(Listening listening) {
            Server.this.begin(listening);
        }

        @Override
        public void stopped() {
            closeIdleConnections();
        }

        @Override
        public boolean isEmpty() {
            return connections.isEmpty();
        }

        @Override
        public void ended() {
            Server.this.ended();
        }
    }

    private void begin(Listening listening) {
        address = listening.address();
        tale.listening(address);
        LoopServers.of(loop).add(this);
        owner = loop.owner().orElse(null);
        if (owner != null) {
            owner.opened(this);
        }
        checkConnections();
        listening.usedBy(new ServerUser(this));
        listening.accept(this::accepted);
    }

    // ---- connections

    private void accepted(AcceptedSocket socket) {
        if (connections.size() >= maxConnections) {
            socket.close();
        } else {
            adopt(socket);
        }
    }

    /** Serves a connection that was accepted elsewhere: by another server of this process, or by another process. */
    public HttpSocket adopt(AcceptedSocket socket) {
        loop.assertInLoop();
        connectionsSoFar++;
        ServerConnection connection = new ServerConnection(this, connectionsSoFar, socket);
        connections.add(connection);
        checkConnections();
        if (!events.onConnection.isEmpty()) {
            events.onConnection.emit(l -> l.accept(connection));
        }
        return connection;
    }

    void gone(ServerConnection connection) {
        connections.remove(connection);
        life.closeIfEmpty();
    }

    private void checkConnections() {
        if (checking == null && options.connectionsCheckingInterval() > 0) {
            checking = loop.setInterval(this::check, options.connectionsCheckingInterval())
                    .unref();
        }
    }

    private void check() {
        long now = System.nanoTime();
        List.copyOf(connections).forEach(connection -> connection.check(now));
    }

    // ---- requests

    /** Tells the request's begin; returns the number of the fact, or 0. */
    long requested(Exchange exchange, long connected) {
        requestsSoFar++;
        inFlight++;
        return tale.requested(exchange, connected);
    }

    ServerEvents events() {
        return events;
    }

    void answered(Exchange exchange) {
        inFlight--;
        bytes += exchange.response().bytesWritten();
        tale.answered(exchange);
    }

    void unanswered(Exchange exchange) {
        inFlight--;
        tale.unanswered(exchange);
    }

    // ---- closing

    /** Listens no more and closes idle connections; {@code close} follows when the last connection is closed. */
    @Override
    public void close() {
        close(error -> {});
    }

    /** The same; {@code closed} hears null at the {@code close}, or ERR_SERVER_NOT_RUNNING. */
    public Server close(Consumer<NodeError> closed) {
        life.close(closed);
        return this;
    }

    /** Closes the connections that wait for a next request. */
    public void closeIdleConnections() {
        List.copyOf(connections).stream()
                .filter(connection -> connection.isIdle() && !connection.isReceiving())
                .forEach(ServerConnection::destroy);
    }

    /** Closes every connection, whatever is under way. */
    public void closeAllConnections() {
        List.copyOf(connections).forEach(ServerConnection::destroy);
    }

    /**
     * From now on every answer is the last of its connection, and says so, while new connections are still served:
     * whoever is here moves on without losing a request. Ours.
     */
    public Server drain() {
        draining = true;
        return this;
    }

    private void ended() {
        idle.stop();
        LoopServers.of(loop).remove(this);
        if (checking != null) {
            checking.clear();
            checking = null;
        }
        if (address != null) {
            tale.closed(address, figures());
        }
        if (owner != null) {
            owner.closed(this);
        }
    }

    /** The loop is gone: no event comes any more, so the ends are told now. */
    void endWithLoop() {
        List.copyOf(connections).forEach(ServerConnection::forget);
        ended();
    }

    // ---- listeners and settings

    public Server onRequest(RequestListener listener) {
        events.onRequest.add(listener);
        return this;
    }

    /** Listens to requests that want to be told to go on, instead of {@link #onRequest}. */
    public Server onCheckContinue(RequestListener listener) {
        events.onCheckContinue.add(listener);
        return this;
    }

    /** Listens to requests that expect something else; they are answered with 417 otherwise. */
    public Server onCheckExpectation(RequestListener listener) {
        events.onCheckExpectation.add(listener);
        return this;
    }

    public Server onConnection(Consumer<HttpSocket> listener) {
        events.onConnection.add(listener);
        return this;
    }

    /** Listens to clients that send what is no HTTP, too much or too slowly; the listener must answer or close then. */
    public Server onClientError(BiConsumer<NodeError, HttpSocket> listener) {
        events.onClientError.add(listener);
        return this;
    }

    public Server onListening(Runnable listener) {
        life.onListening(listener);
        return this;
    }

    /** Listens to what keeps it from listening; uncaught where nobody listens. */
    public Server onError(Consumer<NodeError> listener) {
        life.onError(listener);
        return this;
    }

    public Server onClose(Runnable listener) {
        life.onClose(listener);
        return this;
    }

    /** How many connections it serves at once; others are closed as they come. */
    public Server maxConnections(int most) {
        maxConnections = most;
        return this;
    }

    /** Other timeouts and limits, for what comes from now on. */
    public Server options(ServerOptions changed) {
        options = changed;
        return this;
    }

    public ServerOptions options() {
        return options;
    }

    public Server ref() {
        life.referenced(true);
        return this;
    }

    public Server unref() {
        life.referenced(false);
        return this;
    }

    // ---- state

    public boolean listening() {
        return life.source() != null;
    }

    /** Where it listens; empty while it does not. */
    public Optional<Endpoint> address() {
        return Optional.ofNullable(life.source()).map(Listening::address);
    }

    /** The port that it listens at, -1 while it does not. */
    public int port() {
        return address().map(Endpoint::port).orElse(-1);
    }

    public ServerFigures figures() {
        return new ServerFigures(connections.size(), connectionsSoFar, requestsSoFar, inFlight, bytes);
    }

    boolean isDraining() {
        return draining;
    }

    EventLoop loop() {
        return loop;
    }

    ServerTale tale() {
        return tale;
    }

    IdleConnections idle() {
        return idle;
    }

    String date() {
        return LoopServers.of(loop).date.now();
    }
}
