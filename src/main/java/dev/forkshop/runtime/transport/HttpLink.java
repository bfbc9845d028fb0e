package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Hold;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequestEncoder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A connection that speaks HTTP/1.1: messages go out by its methods and come in by {@link HttpEvents}. It gives out what
 * is written in order, at the next {@link #flush}. It holds the loop until it is closed, unless told otherwise. Loop
 * thread only.
 */
public final class HttpLink implements AutoCloseable {
    /** A link is full when more than this waits to be sent, as a stream of Node 20 is. */
    public static final int HIGH_WATER_MARK = 16 * 1024;

    private static final WriteBufferWaterMark MARK = new WriteBufferWaterMark(1, HIGH_WATER_MARK);
    private static final String ENCODER = "encoder";

    private final Transport transport;
    private final Calls calls;
    private final Hold hold;
    private final HttpReading.Responses answers;
    private final HttpHandler handler;
    private AcceptedSocket accepted;
    private int maxHeaderSize;
    private HttpExpress express;
    private Channel channel;
    private boolean reading = true;
    private boolean closed;

    private HttpLink(Transport transport, HttpReading.Responses answers, HttpEvents events, Set<String> methods) {
        this.transport = transport;
        this.answers = answers;
        this.calls = new Calls(transport.loop());
        this.hold = transport.loop().hold();
        this.handler = new HttpHandler(calls, events, methods);
        calls.opened(this);
    }

    /** Serves a connection; requests with other methods than these are malformed. */
    public static HttpLink serve(AcceptedSocket socket, int maxHeaderSize, Set<String> methods, HttpEvents events) {
        HttpLink link = new HttpLink(socket.transport(), null, events, methods);
        link.accepted = socket;
        link.maxHeaderSize = maxHeaderSize;
        if (socket.bare() == null) {
            link.channel();
        } else {
            link.express = new HttpExpress(socket, maxHeaderSize, link.new Express());
        }
        return link;
    }

    /** Begins to connect; {@code outcome} hears null, or why there is no connection. */
    public static HttpLink connect(
            EventLoop loop, InetSocketAddress to, int maxHeaderSize, HttpEvents events, Consumer<SystemError> outcome) {
        Transport transport = Transport.of(loop);
        HttpReading.Responses answers = new HttpReading.Responses(maxHeaderSize);
        HttpLink link = new HttpLink(transport, answers, events, Set.of());
        link.use(transport.sockets().client(), answers, new HttpRequestEncoder());
        link.channel
                .connect(to)
                .addListener((ChannelFuture done) -> link.calls.deliver(() -> link.tried(done, to, outcome)));
        return link;
    }

    private void tried(ChannelFuture done, InetSocketAddress to, Consumer<SystemError> outcome) {
        if (done.isSuccess()) {
            outcome.accept(null);
            return;
        }
        channel.close();
        outcome.accept(Endpoint.of(to).failure("connect", SocketErrors.errno(done.cause())));
    }

    private void use(Channel wanted, ChannelHandler decoder, ChannelHandler encoder) {
        channel = wanted;
        channel.config().setOption(ChannelOption.WRITE_BUFFER_WATER_MARK, MARK);
        channel.pipeline().addLast(ENCODER, encoder);
        channel.pipeline().addLast(decoder, handler);
        channel.closeFuture().addListener(done -> released());
        transport.register(channel);
    }

    private void released() {
        closed = true;
        hold.close();
        calls.closed(this);
    }

    // ---- as long as it is simple

    /** The channel; a connection that had none goes on in it from now on. */
    private Channel channel() {
        if (channel == null) {
            if (express != null) {
                express.leave();
                express = null;
            }
            ChannelHandler decoder = new HttpReading.Requests(maxHeaderSize, handler::bytesCame);
            use(accepted.channel(), decoder, new HttpWriting.Responses());
        }
        return channel;
    }

    /** Whether it was closed before it had a channel, which would be told of it. */
    private boolean closedEarly() {
        return closed && channel == null;
    }

    private final class Express implements HttpExpress.Link {
        @Override
        public void came(HttpStart.Request request) {
            handler.simple(request);
        }

        @Override
        public void cameAll() {
            handler.tell();
        }

        @Override
        public void goOn(byte[] read) {
            ChannelPipeline pipeline = channel().pipeline();
            pipeline.fireChannelRead(Unpooled.wrappedBuffer(read));
            pipeline.fireChannelReadComplete();
        }

        @Override
        public void ended(IOException broken) {
            if (broken != null) {
                handler.broke(broken);
            }
            close();
        }

        @Override
        public void close() {
            if (!closed) {
                express.leave();
                accepted.close();
                released();
                transport.soon(handler::ended);
            }
        }
    }

    private void answer(HttpStart.Response start, byte[] body, Consumer<NodeError> done) {
        byte[] rest = express.send(start, body);
        if (rest == null) {
            calls.deliver(() -> done.accept(null));
        } else {
            when(raw(channel(), rest), done);
        }
    }

    // ---- writing

    /** The beginning of a message; its body follows by {@link #body}, and {@link #last}. */
    public void begin(HttpStart start) {
        expect(start);
        if (!closedEarly()) {
            channel().write(HttpWriting.start(start), channel.voidPromise());
        }
    }

    /** A whole message; {@code done} hears null when the system has it, or the error. */
    public void whole(HttpStart start, byte[] body, Consumer<NodeError> done) {
        expect(start);
        if (express != null && !closed) {
            answer((HttpStart.Response) start, body, done);
        } else {
            write(() -> HttpWriting.whole(start, body), done);
        }
    }

    private void expect(HttpStart start) {
        if (answers != null && start instanceof HttpStart.Request request) {
            answers.bodiless(request.method().equals("HEAD"));
        }
    }

    /** A piece of the body, which must not change any more. */
    public void body(byte[] piece, Consumer<NodeError> done) {
        write(() -> new DefaultHttpContent(Unpooled.wrappedBuffer(piece)), done);
    }

    /** The end of the message. */
    public void last(HttpFields trailers, Consumer<NodeError> done) {
        write(() -> HttpWriting.last(trailers), done);
    }

    /** Bytes as they are, past the rules of HTTP: {@code 100 Continue}, the answer to what is no HTTP. */
    public void raw(byte[] bytes) {
        if (!closedEarly()) {
            raw(channel(), bytes);
        }
    }

    private static ChannelFuture raw(Channel to, byte[] bytes) {
        return to.pipeline().context(ENCODER).write(Unpooled.wrappedBuffer(bytes));
    }

    private void write(Supplier<HttpObject> part, Consumer<NodeError> done) {
        if (closedEarly()) {
            calls.deliver(() -> done.accept(SystemError.of(Errno.EPIPE, "write")));
        } else {
            when(channel().write(part.get()), done);
        }
    }

    private void when(ChannelFuture written, Consumer<NodeError> done) {
        written.addListener((ChannelFuture finished) -> {
            NodeError error =
                    finished.isSuccess() ? null : SystemError.of(SocketErrors.errno(finished.cause()), "write");
            calls.deliver(() -> done.accept(error));
        });
    }

    /** Hands to the system what was written. */
    public void flush() {
        if (channel != null) {
            channel.flush();
        }
    }

    /** Whether more waits than is good: go on after {@link HttpEvents#drained}. */
    public boolean full() {
        return channel == null ? closed : !channel.isWritable();
    }

    // ---- reading

    /** Whether to read on; what has been read already may still be told. */
    public void reading(boolean wanted) {
        if (reading != wanted && !closed) {
            reading = wanted;
            channel().config().setAutoRead(wanted);
        }
    }

    /** Since when the message comes that is not whole yet, by {@link System#nanoTime}; 0 between messages. */
    public long messageSince() {
        return handler.messageSince();
    }

    // ---- the end

    /** Closes when everything that was written has been sent. */
    public void closeWhenWritten() {
        if (channel == null) {
            close();
        } else {
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }
    }

    /** Sends what was written and then the end; the other side may go on until it hears it. */
    public void endOutput() {
        if (!closedEarly()) {
            DuplexChannel ending = (DuplexChannel) channel();
            ending.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(done -> ending.shutdownOutput());
        }
    }

    /** Closes now; what waits is lost. */
    @Override
    public void close() {
        if (channel != null) {
            channel.close();
        } else if (!closed) {
            express.close();
        }
    }

    public boolean closed() {
        return closed;
    }

    /** The other end; null where it has gone. */
    public Endpoint remote() {
        return channel == null ? accepted.remote() : Endpoint.of(channel.remoteAddress());
    }

    public Endpoint local() {
        return channel == null ? accepted.local() : Endpoint.of(channel.localAddress());
    }

    public void ref() {
        hold.ref();
    }

    public void unref() {
        hold.unref();
    }
}
