package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.error.NodeError;
import io.netty.channel.Channel;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.unix.FileDescriptor;

/** The kinds of sockets of one system: Linux's by epoll, macOS's by kqueue, and those of Java anywhere else. */
interface Sockets {
    /** The best that works here. */
    static Sockets best() {
        if (EpollSockets.isAvailable()) {
            return new EpollSockets();
        }
        return KqueueSockets.isAvailable() ? new KqueueSockets() : new JavaSockets();
    }

    IoHandlerFactory waiting();

    Channel client();

    ServerChannel server();

    /** A TCP connection that is this process's already. */
    Channel client(int descriptor);

    /** A listening TCP socket that is this process's already. */
    ServerChannel server(int descriptor);

    Channel datagrams();

    /** A UDP socket that is this process's already. */
    Channel datagrams(int descriptor);

    Channel pathClient();

    /** A connection to a path that is this process's already. */
    Channel pathClient(int descriptor);

    ServerChannel pathServer();

    /** The number of the channel's descriptor. */
    int descriptor(Channel channel);

    /** The socket below a TCP connection's channel that is not registered, for {@link HttpExpress}; null where there is none. */
    default FileDescriptor bare(Channel channel) {
        return null;
    }

    /** The same for a TCP connection that is this process's already. */
    default FileDescriptor bare(int descriptor) {
        return null;
    }

    /** Lets several sockets listen at one port; the system deals the connections out. */
    void reusePort(Channel unbound);

    /** Throws what {@code what} needs and this system lacks. */
    default void requireNative(String what) throws NodeError {}
}
