package dev.forkshop.runtime.transport;

import io.netty.channel.Channel;

/**
 * A connection of which no byte has been read: it can become a {@link Connection} here, or go to another process by its
 * descriptor. It watches nothing and holds no loop. Loop thread only.
 */
public final class AcceptedSocket implements AutoCloseable {
    private final Transport transport;
    private final Channel channel;

    AcceptedSocket(Transport transport, Channel channel) {
        this.transport = transport;
        this.channel = channel;
    }

    /** Becomes a stream of bytes. */
    public Connection open() {
        return new Connection(transport, channel, true);
    }

    /** The number of its descriptor, which stays its own. */
    public int descriptor() {
        return transport.sockets().descriptor(channel);
    }

    /** Who connected; null where they have gone already. */
    public Endpoint remote() {
        return Endpoint.of(channel.remoteAddress());
    }

    public Endpoint local() {
        return Endpoint.of(channel.localAddress());
    }

    /** For this package's own protocols, instead of {@link #open}. */
    Channel channel() {
        return channel;
    }

    Transport transport() {
        return transport;
    }

    /** Closes this process's descriptor. Where another process has one too, the connection goes on there. */
    @Override
    public void close() {
        channel.unsafe().closeForcibly();
    }
}
