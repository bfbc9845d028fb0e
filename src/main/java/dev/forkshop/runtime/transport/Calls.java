package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Owner;

/**
 * The way from a socket's events to whom the socket belongs: the program whose callback opened it. Remembers what is
 * open, so that it is closed at the latest when that program ends. Loop thread only.
 */
final class Calls {
    private final EventLoop loop;
    private final Owner owner;

    Calls(EventLoop loop) {
        this.loop = loop;
        this.owner = loop.owner().orElse(null);
    }

    /** Calls back now; where a callback brought this about, as its next tick. */
    void deliver(Runnable event) {
        loop.deliver(owner == null ? event : () -> loop.as(owner, event));
    }

    void opened(AutoCloseable socket) {
        if (owner != null) {
            owner.opened(socket);
        }
    }

    void closed(AutoCloseable socket) {
        if (owner != null) {
            owner.closed(socket);
        }
    }
}
