package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.loop.Hold;
import dev.forkshop.runtime.transport.AcceptedSocket;
import dev.forkshop.runtime.transport.Endpoint;
import dev.forkshop.runtime.transport.Listening;
import java.util.function.Consumer;

/**
 * A port on which the primary accepts for this worker: Node's faux handle. It holds the loop as a real one would. Loop
 * thread only.
 */
final class Relay implements Listening {
    private final Endpoint address;
    private final Hold hold;
    private Consumer<AcceptedSocket> listener = AcceptedSocket::close;
    private boolean accepting;
    private boolean closed;

    Relay(Endpoint address, Hold hold) {
        this.address = address;
        this.hold = hold;
    }

    /** Whether it would take a connection now; if not, that is for another worker. */
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
        resume();
    }

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
        closed = true;
        accepting = false;
        hold.close();
    }
}
