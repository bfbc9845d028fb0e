package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.Hold;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A bound UDP socket. Holds its loop until it is closed. Loop thread only. */
public final class Datagrams implements AutoCloseable {
    private final Transport transport;
    private final Channel channel;
    private final Calls calls;
    private final Hold hold;
    private BiConsumer<byte[], Endpoint> onMessage = (message, from) -> {};
    private boolean closed;

    private Datagrams(Transport transport, Channel channel) {
        this.transport = transport;
        this.channel = channel;
        this.calls = new Calls(transport.loop());
        this.hold = transport.loop().hold();
        channel.pipeline().addLast(new Handler());
        transport.register(channel);
        calls.opened(this);
    }

    static Datagrams bind(Transport transport, Channel channel, InetSocketAddress at) {
        Datagrams datagrams = new Datagrams(transport, channel);
        ChannelFuture bound = channel.bind(at);
        if (bound.cause() != null) {
            datagrams.close();
            throw Endpoint.of(at).failure("bind", SocketErrors.errno(bound.cause()));
        }
        return datagrams;
    }

    static Datagrams over(Transport transport, Channel channel) {
        return new Datagrams(transport, channel);
    }

    /** Hears each datagram and who sent it. */
    public void onMessage(BiConsumer<byte[], Endpoint> listener) {
        onMessage = listener;
    }

    /** Sends one datagram; {@code sent} hears null or the error: {@code send EMSGSIZE}. */
    public void send(byte[] message, InetSocketAddress to, Consumer<SystemError> sent) {
        channel.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(message), to))
                .addListener(done -> calls.deliver(() -> sent.accept(
                        done.isSuccess() ? null : Endpoint.of(to).failure("send", SocketErrors.errno(done.cause())))));
    }

    public Endpoint address() {
        return Endpoint.of(channel.localAddress());
    }

    /** The number of its descriptor, which stays its own. */
    public int descriptor() {
        return transport.sockets().descriptor(channel);
    }

    public void ref() {
        hold.ref();
    }

    public void unref() {
        hold.unref();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            hold.close();
            calls.closed(this);
            channel.close();
        }
    }

    private final class Handler extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object received) {
            DatagramPacket packet = (DatagramPacket) received;
            ByteBuf content = packet.content();
            byte[] message = new byte[content.readableBytes()];
            content.readBytes(message);
            Endpoint from = Endpoint.of(packet.sender());
            packet.release();
            calls.deliver(() -> tell(message, from));
        }

        /** An ICMP answer to what was sent before is nobody's: as in Node, which does not connect such sockets. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable unreachable) {}

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            close();
        }
    }

    private void tell(byte[] message, Endpoint from) {
        if (!closed) {
            onMessage.accept(message, from);
        }
    }
}
