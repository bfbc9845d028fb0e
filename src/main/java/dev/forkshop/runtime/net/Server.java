package dev.forkshop.runtime.net;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listeners;
import dev.forkshop.runtime.transport.AcceptedSocket;
import dev.forkshop.runtime.transport.Endpoint;
import dev.forkshop.runtime.transport.Listening;
import dev.forkshop.runtime.transport.ListeningSocket;
import dev.forkshop.runtime.transport.ListeningUser;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A server for connections: Node's {@code net.Server}. Errors of {@link #listen} are events; {@code close} comes when it
 * listens no more and its last connection has closed. Loop thread only.
 */
public final class Server implements Handle, AutoCloseable, ListeningUser {
    private final EventLoop loop;
    private final ServerOptions options;
    private final Set<Socket> connections = new LinkedHashSet<>();
    private final Listeners<Consumer<Socket>> onConnection = new Listeners<>();
    private final ServerLife life;
    private ListeningUser user = this;
    private int away;
    private int maxConnections = Integer.MAX_VALUE;

    Server(EventLoop loop, ServerOptions options) {
        this.loop = loop;
        this.options = options;
        this.life = new ServerLife(loop, new Host());
    }

    /** A server that another process gave: it listens already. */
    static Server over(EventLoop loop, Listening listening) {
        Server server = new Server(loop, ServerOptions.defaults());
        server.life.begin(listening);
        return server;
    }

    // ---- listening

    /** Listens at a port of this machine; 0: one that the system chooses, see {@link #address}. */
    public Server listen(int port) {
        return listen(ListenOptions.port(port));
    }

    public Server listen(int port, String host) {
        return listen(ListenOptions.port(port).host(host));
    }

    public Server listen(int port, Runnable listener) {
        return onListening(listener).listen(port);
    }

    /** Listens at a path of the file system. */
    public Server listen(String path) {
        return listen(ListenOptions.path(path));
    }

    /** Listens; {@code listening} or {@code error} follows. Throws ERR_SERVER_ALREADY_LISTEN. */
    public Server listen(ListenOptions at) {
        life.listen(at);
        return this;
    }

    private final class Host implements ServerLife.Host {
        @Override
        public void begin(Listening listening) {
            listening.usedBy(user);
            listening.accept(Server.this::accepted);
        }

        @Override
        public boolean isEmpty() {
            return connections() == 0;
        }
    }

    private void accepted(AcceptedSocket accepted) {
        if (connections() >= maxConnections) {
            accepted.close();
            return;
        }
        Socket socket = Socket.accepted(loop, accepted.open(), options, this);
        connections.add(socket);
        socket.onClose(() -> gone(socket));
        onConnection.emit(l -> l.accept(socket));
    }

    private void gone(Socket socket) {
        connections.remove(socket);
        life.closeIfEmpty();
    }

    // ---- to other processes

    /** A connection of this goes on in another process; it still counts. */
    void sentAway(Socket socket) {
        away++;
        connections.remove(socket);
    }

    /** One of those has closed. */
    void closedAway() {
        away--;
        life.closeIfEmpty();
    }

    @Override
    public String type() {
        return "net.Server";
    }

    @Override
    public int descriptor() {
        return life.source() instanceof ListeningSocket own ? own.descriptor() : -1;
    }

    /** It listens in both processes from now on, as in Node. */
    @Override
    public void sent(boolean keepOpen) {}

    @Override
    public void arrived() {}

    // ---- closing

    /** Listens no more; {@code close} follows when the last connection has closed. */
    @Override
    public void close() {
        close(error -> {});
    }

    /** The same; {@code closed} hears null at the {@code close}, or ERR_SERVER_NOT_RUNNING. */
    public Server close(Consumer<NodeError> closed) {
        life.close(closed);
        return this;
    }

    @Override
    public void closeFor(Runnable closed) {
        close(error -> closed.run());
    }

    /** A connection of bytes alone knows no words for that. */
    @Override
    public void drain() {}

    /** A server that stands on this one, and is to be asked in its place; before {@link #listen}. */
    public Server user(ListeningUser above) {
        user = above;
        return this;
    }

    // ---- listeners and settings

    public Server onListening(Runnable listener) {
        life.onListening(listener);
        return this;
    }

    public Server onConnection(Consumer<Socket> listener) {
        onConnection.add(listener);
        return this;
    }

    /** Listens to errors; one that nobody listens to is uncaught. */
    public Server onError(Consumer<NodeError> listener) {
        life.onError(listener);
        return this;
    }

    public Server onClose(Runnable listener) {
        life.onClose(listener);
        return this;
    }

    /** Connections beyond this number are closed at once. */
    public Server maxConnections(int number) {
        maxConnections = number;
        return this;
    }

    public Server ref() {
        life.referenced(true);
        return this;
    }

    /** The loop may end although this listens. */
    public Server unref() {
        life.referenced(false);
        return this;
    }

    // ---- state

    public boolean listening() {
        return life.source() != null;
    }

    /** Where it listens; null while it does not. */
    public Endpoint address() {
        return listening() ? life.source().address() : null;
    }

    /** How many connections are open, those in other processes included: Node's {@code getConnections}. */
    @Override
    public int connections() {
        return connections.size() + away;
    }

    /** What it gets its connections from; null while it does not listen. */
    public Listening source() {
        return life.source();
    }
}
