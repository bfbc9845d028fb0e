package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.loop.Hold;
import dev.forkshop.runtime.transport.AcceptedSocket;
import dev.forkshop.runtime.transport.Endpoint;
import dev.forkshop.runtime.transport.Listening;
import dev.forkshop.runtime.transport.ListeningUser;
import java.util.function.Consumer;

/**
 * A port on which the primary accepts for this worker: Node's faux handle. It holds the loop as a real one would. Loop
 * thread only.
 */
final class WorkerPort implements Listening {
    private final Query query;
    private final Endpoint address;
    private final WorkerBinder binder;
    private final Hold hold;
    private ListeningUser user;
    private Consumer<AcceptedSocket> listener = AcceptedSocket::close;
    private boolean accepting;
    private boolean closed;

    WorkerPort(Query query, Endpoint address, WorkerBinder binder, Hold hold) {
        this.query = query;
        this.address = address;
        this.binder = binder;
        this.hold = hold;
    }

    /** What was asked for. */
    Query query() {
        return query;
    }

    @Override
    public void usedBy(ListeningUser server) {
        user = server;
    }

    ListeningUser user() {
        return user;
    }

    /** Whether it would take a connection now. */
    boolean isAccepting() {
        return accepting;
    }

    void arrived(AcceptedSocket connection) {
        listener.accept(connection);
    }

    @Override
    public Endpoint address() {
        return address;
    }

    @Override
    public void accept(Consumer<AcceptedSocket> connections) {
        listener = connections;
        accepting = !closed;
    }

    /** What the primary offers meanwhile is for other workers. */
    @Override
    public void pause() {
        accepting = false;
    }

    @Override
    public void resume() {
        accepting = !closed;
    }

    @Override
    public void ref() {
        hold.ref();
    }

    @Override
    public void unref() {
        hold.unref();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            accepting = false;
            hold.close();
            binder.closed(this);
        }
    }
}
