package dev.forkshop.runtime.net;

import dev.forkshop.runtime.loop.EventLoop;

/** UDP sockets on the loop of the caller: Node's {@code dgram}. */
public final class Dgram {
    private Dgram() {}

    public static DgramSocket createSocket() {
        return createSocket(false);
    }

    /** {@code reusePort}: sockets of other processes may be bound to the same port, and the system deals out. */
    public static DgramSocket createSocket(boolean reusePort) {
        return new DgramSocket(EventLoop.current(), reusePort);
    }
}
