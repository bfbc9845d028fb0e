package dev.forkshop.runtime.net;

import dev.forkshop.runtime.loop.EventLoop;
import java.util.function.Consumer;

/** Servers and sockets on the loop of the caller: Node's {@code net}. */
public final class Net {
    private Net() {}

    /** A server; it hears of connections once it listens. */
    public static Server createServer() {
        return createServer(ServerOptions.defaults(), socket -> {});
    }

    /** A server whose connections go to the listener. */
    public static Server createServer(Consumer<Socket> onConnection) {
        return createServer(ServerOptions.defaults(), onConnection);
    }

    public static Server createServer(ServerOptions options, Consumer<Socket> onConnection) {
        return new Server(EventLoop.current(), options).onConnection(onConnection);
    }

    /** Connects to a port of this machine. */
    public static Socket connect(int port) {
        return connect(port, "localhost");
    }

    public static Socket connect(int port, String host) {
        return Socket.connect(EventLoop.current(), port, host);
    }

    /** Connects to a path of the file system. */
    public static Socket connect(String path) {
        return Socket.connect(EventLoop.current(), path);
    }
}
