package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.Hold;
import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.runtime.stream.Sink;
import dev.forkshop.runtime.stream.Source;
import dev.forkshop.runtime.stream.Writable;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.channel.unix.DomainSocketAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

/**
 * A connected socket as the source of a {@link Readable} and the sink of a {@link Writable}. It holds the loop while it
 * connects, reads or writes, as a handle of libuv does. The socket closes when neither side is open any more. Loop
 * thread only.
 */
public final class Connection implements AutoCloseable {
    private final Transport transport;
    private final Channel channel;
    private final Calls calls;
    private final Hold hold;
    private final Readable readable;
    private final Writable writable;
    private boolean readOpen = true;
    private boolean writeOpen = true;
    private boolean referenced = true;
    private Runnable early;
    private boolean connecting;
    private boolean reading;
    private boolean writing;

    /** {@code connected} tells a connection that exists from one that is only wanted. */
    Connection(Transport transport, Channel channel, boolean connected) {
        this.transport = transport;
        this.channel = channel;
        this.calls = new Calls(transport.loop());
        this.hold = transport.loop().hold();
        this.connecting = !connected;
        this.readable = new Readable(transport.loop(), new Reading());
        this.writable = new Writable(transport.loop(), new Writing());
        channel.config().setAutoRead(false);
        channel.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
        channel.config().setRecvByteBufAllocator(new WantedReads(() -> reading && !connecting));
        channel.pipeline().addLast(new Handler());
        calls.opened(this);
        holdLoop();
        transport.register(channel);
    }

    /**
     * Begins to connect, once. What was written before goes out then.
     *
     * @param outcome hears null, or the error: {@code connect ECONNREFUSED 127.0.0.1:1}; nothing if closed before
     */
    public void connect(InetSocketAddress to, Consumer<SystemError> outcome) {
        connect(to, Endpoint.of(to), outcome);
    }

    /** The same to a path of the file system. */
    public void connect(String path, Consumer<SystemError> outcome) {
        connect(new DomainSocketAddress(path), Endpoint.path(path), outcome);
    }

    private void connect(SocketAddress to, Endpoint wanted, Consumer<SystemError> outcome) {
        channel.connect(to)
                .addListener((ChannelFuture tried) -> calls.deliver(() -> connected(tried.cause(), wanted, outcome)));
    }

    private void connected(Throwable failed, Endpoint wanted, Consumer<SystemError> outcome) {
        if (isClosed()) {
            return;
        }
        connecting = false;
        holdLoop();
        outcome.accept(failed == null ? null : wanted.failure("connect", SocketErrors.errno(failed)));
        if (failed == null && !isClosed()) {
            begin();
        }
    }

    /** What was wanted before there was a connection. */
    private void begin() {
        channel.config().setAutoRead(reading);
        if (early != null) {
            early.run();
            early = null;
        }
    }

    public Readable readable() {
        return readable;
    }

    public Writable writable() {
        return writable;
    }

    /** The other end; null where it has gone. */
    public Endpoint remote() {
        return Endpoint.of(channel.remoteAddress());
    }

    public Endpoint local() {
        return Endpoint.of(channel.localAddress());
    }

    /** The number of its descriptor, which stays its own. */
    public int descriptor() {
        return transport.sockets().descriptor(channel);
    }

    /** Sends small pieces at once (Node's {@code setNoDelay}), which is Netty's default too. */
    public void noDelay(boolean whether) {
        channel.config().setOption(ChannelOption.TCP_NODELAY, whether);
    }

    public void keepAlive(boolean whether) {
        channel.config().setOption(ChannelOption.SO_KEEPALIVE, whether);
    }

    /** Closes with a reset instead of an orderly end: Node's {@code resetAndDestroy}. */
    public void reset() {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        close();
    }

    /** Gives up both sides. */
    @Override
    public void close() {
        readable.destroy();
        writable.destroy();
    }

    /** Lets go of the socket without a word: it goes on in another process. */
    public void release() {
        readOpen = false;
        writeOpen = false;
        closeIfUnused();
    }

    private boolean isClosed() {
        return !readOpen && !writeOpen;
    }

    private void closeIfUnused() {
        if (isClosed()) {
            hold.close();
            calls.closed(this);
            channel.close();
        }
    }

    private void reference(boolean whether) {
        referenced = whether;
        holdLoop();
    }

    private void holdLoop() {
        if (referenced && (connecting || reading || writing)) {
            hold.ref();
        } else {
            hold.unref();
        }
    }

    // ---- reading

    private final class Handler extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ByteBuf bytes = (ByteBuf) message;
            byte[] piece = new byte[bytes.readableBytes()];
            bytes.readBytes(piece).release();
            calls.deliver(() -> readable.push(piece));
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof ChannelInputShutdownEvent) {
                calls.deliver(Connection.this::ended);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            if (cause instanceof WantedReads.NotNow) {
                return;
            }
            calls.deliver(() -> readable.destroy(SystemError.of(SocketErrors.errno(cause), "read")));
        }

        /** The loop has ended: nobody else closes the channel but this. */
        @Override
        public void channelInactive(ChannelHandlerContext context) {
            calls.deliver(Connection.this::close);
        }
    }

    /** As in Node, {@code end} comes also where nobody reads, unless something still waits to be read. */
    private void ended() {
        readable.end();
        if (readable.readableLength() == 0 && !readable.destroyed()) {
            readable.read();
        }
    }

    private final class Reading implements Source {
        @Override
        public void reading(boolean wanted) {
            if (reading != (wanted && readOpen)) {
                reading = wanted && readOpen;
                channel.config().setAutoRead(reading && !connecting);
                holdLoop();
            }
        }

        @Override
        public void close() {
            reading(false);
            readOpen = false;
            closeIfUnused();
        }

        @Override
        public void referenced(boolean whether) {
            reference(whether);
        }
    }

    // ---- writing

    private final class Writing implements Sink {
        @Override
        public void write(List<ByteBuffer> pieces, Consumer<NodeError> done) {
            if (connecting) {
                early = () -> write(pieces, done);
                return;
            }
            ChannelFuture last = null;
            for (ByteBuffer piece : pieces) {
                last = channel.write(Unpooled.wrappedBuffer(piece));
            }
            channel.flush();
            when(last, "write", done);
        }

        @Override
        public void end(Consumer<NodeError> done) {
            if (connecting) {
                early = () -> end(done);
                return;
            }
            when(((DuplexChannel) channel).shutdownOutput(), "shutdown", done);
        }

        private void when(ChannelFuture finished, String call, Consumer<NodeError> done) {
            if (finished.isDone()) {
                done.accept(outcome(finished, call));
                return;
            }
            writing = true;
            holdLoop();
            finished.addListener(later -> calls.deliver(() -> {
                writing = false;
                holdLoop();
                done.accept(outcome(finished, call));
            }));
        }

        private NodeError outcome(ChannelFuture finished, String call) {
            return finished.isSuccess() ? null : SystemError.of(SocketErrors.errno(finished.cause()), call);
        }

        @Override
        public void close() {
            writeOpen = false;
            closeIfUnused();
        }

        @Override
        public void referenced(boolean whether) {
            reference(whether);
        }
    }
}
