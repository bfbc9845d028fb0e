package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.loop.Hold;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.unix.Socket;
import io.netty.channel.unix.UnixChannel;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * A socket that listens. Gives out connections of which no byte has been read. Holds its loop until it is closed. Loop
 * thread only.
 */
public final class ListeningSocket implements Listening {
    private static final int REST_MILLIS = 50;
    private static final int MOST_ADDRESS_BYTES = 26;

    private final Transport transport;
    private final Channel channel;
    private final Calls calls;
    private final Hold hold;
    private Consumer<AcceptedSocket> onConnection = AcceptedSocket::close;
    private boolean accepting;
    private boolean closed;

    ListeningSocket(Transport transport, Channel channel) {
        this.transport = transport;
        this.channel = channel;
        this.calls = new Calls(transport.loop());
        this.hold = transport.loop().hold();
        channel.config().setAutoRead(false);
        channel.pipeline().addLast(new Handler());
        transport.register(channel);
        calls.opened(this);
    }

    /** Begins to accept: each connection is the listener's, to use or to close. */
    @Override
    public void accept(Consumer<AcceptedSocket> listener) {
        onConnection = listener;
        resume();
    }

    /** Accepts no more for now: who connects waits in the system's queue, which others may empty. */
    @Override
    public void pause() {
        accepting = false;
        channel.config().setAutoRead(false);
    }

    @Override
    public void resume() {
        accepting = !closed;
        channel.config().setAutoRead(accepting);
    }

    /** Where it listens; for port 0 with the port that the system chose. */
    @Override
    public Endpoint address() {
        return Endpoint.of(channel.localAddress());
    }

    /** The number of its descriptor, which stays its own. */
    public int descriptor() {
        return transport.sockets().descriptor(channel);
    }

    @Override
    public void ref() {
        hold.ref();
    }

    @Override
    public void unref() {
        hold.unref();
    }

    public boolean closed() {
        return closed;
    }

    /** Listens no more. What was accepted stays open. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            hold.close();
            calls.closed(this);
            channel.close();
        }
    }

    /** Accepts who waits in the system's queue, and then listens no more: to close a queue resets all who are in it. */
    public void closeEmpty() {
        if (!closed && channel instanceof UnixChannel listening) {
            try {
                empty(new Socket(listening.fd().intValue()));
            } catch (IOException noDescriptorIsFree) {
                accepting = false; // who is left cannot be helped
            }
        }
        close();
    }

    private void empty(Socket queue) throws IOException {
        boolean paths = address().isPath();
        byte[] ignored = new byte[MOST_ADDRESS_BYTES];
        for (int next = queue.accept(ignored); next >= 0; next = queue.accept(ignored)) {
            connected(paths ? transport.takePathConnection(next) : transport.takeConnection(next));
        }
    }

    private final class Handler extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object child) {
            calls.deliver(() -> connected(new AcceptedSocket(transport, (Channel) child)));
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            rest(SocketErrors.errno(cause));
        }

        /** The loop has ended, or the system took the socket away. */
        @Override
        public void channelInactive(ChannelHandlerContext context) {
            close();
        }
    }

    private void connected(AcceptedSocket connection) {
        if (closed) {
            connection.close();
        } else {
            onConnection.accept(connection);
        }
    }

    /** No descriptor is free: whoever connects waits meanwhile. Asking again at once would only spin. */
    private void rest(Errno failed) {
        if (!accepting || (failed != Errno.EMFILE && failed != Errno.ENFILE && failed != Errno.ENOMEM)) {
            return; // a connection that was given up before it was accepted
        }
        channel.config().setAutoRead(false);
        transport
                .loop()
                .asNobody(() -> transport
                        .loop()
                        .setTimeout(() -> channel.config().setAutoRead(accepting), REST_MILLIS)
                        .unref());
    }
}
