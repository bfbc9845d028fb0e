package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.transport.AcceptedSocket;
import dev.forkshop.runtime.transport.Endpoint;
import dev.forkshop.runtime.transport.Listening;
import dev.forkshop.runtime.transport.ListeningUser;
import java.util.function.Consumer;

/** What a server of a worker listens on: a source of connections that the primary knows of, too. Loop thread only. */
final class WorkerPort implements Listening {
    private final Query query;
    private final Listening source;
    private final Consumer<WorkerPort> onClose;
    private ListeningUser user;
    private boolean closed;

    WorkerPort(Query query, Listening source, Consumer<WorkerPort> onClose) {
        this.query = query;
        this.source = source;
        this.onClose = onClose;
    }

    /** What was asked for. */
    Query query() {
        return query;
    }

    Listening source() {
        return source;
    }

    @Override
    public void usedBy(ListeningUser server) {
        user = server;
    }

    /** The server; null where nobody said that it is one. */
    ListeningUser user() {
        return user;
    }

    /** Closes the server as its own {@code close} does; without one, the port. */
    void closeUser(Runnable closed) {
        if (user == null) {
            close();
            closed.run();
        } else {
            user.closeFor(closed);
        }
    }

    @Override
    public Endpoint address() {
        return source.address();
    }

    @Override
    public void accept(Consumer<AcceptedSocket> listener) {
        source.accept(listener);
    }

    @Override
    public void pause() {
        source.pause();
    }

    @Override
    public void resume() {
        source.resume();
    }

    @Override
    public void ref() {
        source.ref();
    }

    @Override
    public void unref() {
        source.unref();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            source.close();
            onClose.accept(this);
        }
    }
}
