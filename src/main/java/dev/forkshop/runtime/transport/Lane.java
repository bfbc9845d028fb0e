package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.Hold;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.channel.unix.DomainSocketReadMode;
import io.netty.channel.unix.FileDescriptor;
import io.netty.channel.unix.UnixChannelOption;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * A way between two processes on which open descriptors travel, in order (SCM_RIGHTS). One process offers it at a path
 * that only the other one knows, the other one joins; whoever comes first is the only one let in. What is given before
 * that waits. It goes both ways, or, where that was agreed, one way, and answers of one byte each go back. It holds its
 * loop only while something waits. Loop thread only.
 */
public final class Lane implements AutoCloseable {
    private record Gift(int descriptor, Hold hold, Consumer<SystemError> given) {
        void end(SystemError error) {
            hold.close();
            given.accept(error);
        }
    }

    private final Transport transport;
    private final Calls calls;
    private final DomainSocketReadMode reads;
    private final ArrayDeque<Gift> waiting = new ArrayDeque<>();
    private IntConsumer onDescriptor = Lane::discard;
    private IntConsumer onAnswer = answer -> {};
    private Runnable onClose = () -> {};
    private Channel door;
    private Channel channel;
    private File path;
    private boolean closed;

    private Lane(Transport transport, DomainSocketReadMode reads) {
        transport.requireNative("sending a socket to another process");
        this.transport = transport;
        this.reads = reads;
        this.calls = new Calls(transport.loop());
    }

    /** {@code answered} where descriptors go one way, and answers back. */
    static Lane offer(Transport transport, Path at, boolean answered) {
        Lane lane = new Lane(transport, answered ? DomainSocketReadMode.BYTES : DomainSocketReadMode.FILE_DESCRIPTORS);
        lane.path = at.toFile();
        lane.door = transport.sockets().pathServer();
        lane.door.pipeline().addLast(lane.new Door());
        transport.register(lane.door);
        ChannelFuture bound = lane.door.bind(new DomainSocketAddress(lane.path));
        if (bound.cause() != null) {
            lane.close();
            throw Endpoint.path(at.toString()).failure("listen", SocketErrors.errno(bound.cause()));
        }
        return lane;
    }

    static Lane join(Transport transport, Path at) {
        Lane lane = new Lane(transport, DomainSocketReadMode.FILE_DESCRIPTORS);
        Channel channel = transport.sockets().pathClient();
        lane.prepare(channel);
        channel.connect(new DomainSocketAddress(at.toFile()))
                .addListener(done -> lane.calls.deliver(() -> lane.joined(channel, done.isSuccess())));
        return lane;
    }

    /** Closes a descriptor of this process that is nothing else's. */
    public static void discard(int descriptor) {
        try {
            new FileDescriptor(descriptor).close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }

    private void prepare(Channel end) {
        end.config().setOption(UnixChannelOption.DOMAIN_SOCKET_READ_MODE, reads);
        end.pipeline().addLast(new Traffic());
        transport.register(end);
    }

    private void joined(Channel end, boolean success) {
        if (!success || closed) {
            end.close();
            close();
            return;
        }
        channel = end;
        for (Gift next = waiting.poll(); next != null; next = waiting.poll()) {
            send(next);
        }
    }

    // ---- giving and taking

    /**
     * Gives the other process a descriptor of its own for what this one stands for.
     *
     * @param given hears null when it is under way, and ours may be closed; or the error
     */
    public void give(int descriptor, Consumer<SystemError> given) {
        if (isFree() && RawLane.give(channel, descriptor)) {
            given.accept(null);
            return;
        }
        Gift gift = new Gift(descriptor, transport.loop().hold(), given);
        if (closed) {
            gift.end(SystemError.of(Errno.EPIPE, "sendmsg"));
        } else if (channel == null) {
            waiting.add(gift);
        } else {
            send(gift);
        }
    }

    /** Whether nothing is in the way of what is sent now. */
    private boolean isFree() {
        if (closed || channel == null) {
            return false;
        }
        ChannelOutboundBuffer before = channel.unsafe().outboundBuffer();
        return before != null && before.isEmpty();
    }

    private void send(Gift gift) {
        channel.writeAndFlush(new FileDescriptor(gift.descriptor()))
                .addListener(done -> calls.deliver(() -> gift.end(
                        done.isSuccess() ? null : SystemError.of(SocketErrors.errno(done.cause()), "sendmsg"))));
    }

    /** Takes what the other process gives: each descriptor is the listener's to close. */
    public void onDescriptor(IntConsumer listener) {
        onDescriptor = Objects.requireNonNull(listener);
    }

    /** Says a number, from 0 to 127, to the process that gave; lost where it has closed. */
    public void answer(int number) {
        if (!(isFree() && RawLane.answer(channel, number)) && !closed) {
            channel.writeAndFlush(Unpooled.wrappedBuffer(new byte[] {(byte) number}));
        }
    }

    /** Hears the other process's answers, where this was offered as a lane that has them. */
    public void onAnswer(IntConsumer listener) {
        onAnswer = Objects.requireNonNull(listener);
    }

    /** Told once, when nothing can travel any more. */
    public void onClose(Runnable listener) {
        onClose = listener;
    }

    private void took(int descriptor) {
        if (closed) {
            discard(descriptor);
        } else {
            onDescriptor.accept(descriptor);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        closeDoor();
        if (channel != null) {
            channel.close();
        }
        for (Gift next = waiting.poll(); next != null; next = waiting.poll()) {
            next.end(SystemError.of(Errno.EPIPE, "sendmsg"));
        }
        onClose.run();
    }

    private void closeDoor() {
        if (door != null) {
            door.close();
            door = null;
            path.delete(); // a path that nobody bound is no trouble
        }
    }

    /** Lets one in. */
    private final class Door extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            Channel caller = (Channel) message;
            if (door == null) {
                caller.unsafe().closeForcibly();
                return;
            }
            closeDoor();
            prepare(caller);
            calls.deliver(() -> joined(caller, true));
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            calls.deliver(Lane.this::close);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (channel == null && door != null) {
                calls.deliver(Lane.this::close);
            }
        }
    }

    private final class Traffic extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof FileDescriptor descriptor) {
                calls.deliver(() -> took(descriptor.intValue()));
            } else {
                answered((ByteBuf) message);
            }
        }

        private void answered(ByteBuf bytes) {
            while (bytes.isReadable()) {
                int answer = bytes.readByte();
                calls.deliver(() -> onAnswer.accept(answer));
            }
            bytes.release();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            calls.deliver(Lane.this::close);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            calls.deliver(Lane.this::close);
        }
    }
}
