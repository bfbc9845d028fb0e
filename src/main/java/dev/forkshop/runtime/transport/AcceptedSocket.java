package dev.forkshop.runtime.transport;

import io.netty.channel.Channel;
import io.netty.channel.unix.FileDescriptor;
import io.netty.channel.unix.Socket;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A connection of which no byte has been read: it can become a {@link Connection} here, or go to another process by its
 * descriptor. It watches nothing and holds no loop. Loop thread only.
 *
 * <p>Where the system lets it, it is no more than a descriptor: a channel of Netty for one that was not accepted by Netty
 * costs ten calls of the system, and most connections need none.
 */
public final class AcceptedSocket implements AutoCloseable {
    private final Transport transport;
    private final FileDescriptor bare;
    private Channel channel;

    AcceptedSocket(Transport transport, Channel channel) {
        this.transport = transport;
        this.channel = channel;
        this.bare = transport.sockets().bare(channel);
    }

    /** A TCP connection. */
    AcceptedSocket(Transport transport, int descriptor) {
        this.transport = transport;
        this.bare = transport.sockets().bare(descriptor);
        this.channel = bare == null ? transport.sockets().client(descriptor) : null;
    }

    /** Becomes a stream of bytes. */
    public Connection open() {
        return new Connection(transport, channel(), true);
    }

    /** The number of its descriptor, which stays its own. */
    public int descriptor() {
        return bare == null ? transport.sockets().descriptor(channel) : bare.intValue();
    }

    /** Who connected; null where they have gone already. */
    public Endpoint remote() {
        if (channel == null) {
            return bare.isOpen() ? Endpoint.of(socket().remoteAddress()) : null;
        }
        return Endpoint.of(channel.remoteAddress());
    }

    public Endpoint local() {
        if (channel == null) {
            return bare.isOpen() ? Endpoint.of(socket().localAddress()) : null;
        }
        return Endpoint.of(channel.localAddress());
    }

    private Socket socket() {
        return new Socket(bare.intValue());
    }

    /** For this package's own protocols, instead of {@link #open}. */
    Channel channel() {
        if (channel == null) {
            channel = transport.sockets().client(bare.intValue());
        }
        return channel;
    }

    /** The socket itself, for who needs no channel; null where the system's sockets are not used so. */
    FileDescriptor bare() {
        return bare;
    }

    Transport transport() {
        return transport;
    }

    /** Closes this process's descriptor. Where another process has one too, the connection goes on there. */
    @Override
    public void close() {
        if (channel != null) {
            channel.unsafe().closeForcibly();
            return;
        }
        try {
            bare.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
