package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Patience;
import dev.forkshop.runtime.loop.Reactor;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandle;
import io.netty.channel.IoRegistration;
import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.unix.DomainSocketAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The sockets of one loop. The loop waits in here from the first socket on; what is read is handed over on the loop's
 * own thread, without a hop. Loop thread only.
 *
 * <p>Netty's loop is driven by {@link #await}: it waits, and calls the handlers of what is ready while it still is in
 * there; each of them calls back by {@link EventLoop#deliver}, which ends the wait as far as the loop's delay is
 * concerned. Netty has no thread of its own, and no task outlives {@link #close}.
 */
public final class Transport implements Reactor {
    /** An interrupt of the thread, which stops a loop, does not end this wait. */
    private static final long LONGEST_WAIT_MILLIS = 1000;

    private final EventLoop loop;
    private final Sockets sockets = Sockets.best();
    private final ManualIoEventLoop io;
    private final Patience patience;
    private final StepBack stepBack;
    private BooleanSupplier hasWork = () -> false;

    private Transport(EventLoop loop) {
        this.loop = loop;
        this.patience = loop.attachment(Patience.class, Patience::new);
        this.stepBack = new StepBack(patience);
        this.io = new ManualIoEventLoop(Thread.currentThread(), sockets.waiting()) {
            @Override
            protected boolean canBlock() {
                return !hasWork.getAsBoolean();
            }
        };
        loop.install(this);
    }

    /** That of the loop, made when first asked for. */
    public static Transport of(EventLoop loop) {
        return loop.attachment(Transport.class, () -> {
            loop.assertInLoop();
            Quiet.make();
            return new Transport(loop);
        });
    }

    // ---- waiting

    @Override
    public void await(BooleanSupplier work, long millis) {
        hasWork = work;
        if (millis == 0) {
            io.runNow();
        } else if (work.getAsBoolean() || stepBack.take(this::look) == 0) {
            long longest = millis < 0 ? LONGEST_WAIT_MILLIS : Math.min(millis, LONGEST_WAIT_MILLIS);
            patience.came(io.run(TimeUnit.MILLISECONDS.toNanos(longest)));
        }
    }

    private int look() {
        int found = io.runNow();
        patience.came(found);
        return found;
    }

    @Override
    public void wake() {
        io.wakeup();
    }

    @Override
    public void close() {
        io.shutdownGracefully(0, 0, TimeUnit.NANOSECONDS);
        while (!io.isTerminated()) {
            io.runNow();
        }
    }

    // ---- sockets

    /**
     * Listens at an address.
     *
     * @param backlog how many connections wait in the system's queue
     * @param reusePort whether other sockets may listen at the same port, and the system deals the connections out
     * @throws SystemError as Node's: {@code listen EADDRINUSE: address already in use 127.0.0.1:3000}
     */
    public ListeningSocket listen(InetSocketAddress at, int backlog, boolean reusePort) {
        Channel server = sockets.server();
        if (reusePort) {
            sockets.reusePort(server);
        }
        server.config().setOption(ChannelOption.SO_REUSEADDR, true);
        return listen(server, at, Endpoint.of(at), backlog);
    }

    /** Listens at a path of the file system. */
    public ListeningSocket listen(String path, int backlog) {
        return listen(sockets.pathServer(), new DomainSocketAddress(path), Endpoint.path(path), backlog);
    }

    private ListeningSocket listen(Channel server, SocketAddress at, Endpoint wanted, int backlog) {
        server.config().setOption(ChannelOption.SO_BACKLOG, backlog);
        ListeningSocket listening = new ListeningSocket(this, server);
        ChannelFuture bound = server.bind(at);
        if (bound.cause() != null) {
            listening.close();
            throw wanted.failure("listen", SocketErrors.errno(bound.cause()));
        }
        return listening;
    }

    /** A server that was another process's, and listens already. The descriptor is ours from now on. */
    public ListeningSocket takeServer(int descriptor) {
        return new ListeningSocket(this, sockets.server(descriptor));
    }

    /** A connection that was another process's. The descriptor is ours from now on. */
    public AcceptedSocket takeConnection(int descriptor) {
        return new AcceptedSocket(this, descriptor);
    }

    /** The same where it is a connection to a path. */
    public AcceptedSocket takePathConnection(int descriptor) {
        return new AcceptedSocket(this, sockets.pathClient(descriptor));
    }

    /** A socket to {@linkplain Connection#connect connect} with. */
    public Connection socket() {
        return new Connection(this, sockets.client(), false);
    }

    /** The same for a path of the file system. */
    public Connection pathSocket() {
        return new Connection(this, sockets.pathClient(), false);
    }

    /**
     * A UDP socket at an address.
     *
     * @throws SystemError as Node's: {@code bind EADDRINUSE 127.0.0.1:3000}
     */
    public Datagrams datagrams(InetSocketAddress at, boolean reusePort) {
        Channel channel = sockets.datagrams();
        if (reusePort) {
            sockets.reusePort(channel);
        }
        return Datagrams.bind(this, channel, at);
    }

    /** A UDP socket that was another process's. The descriptor is ours from now on. */
    public Datagrams takeDatagrams(int descriptor) {
        return Datagrams.over(this, sockets.datagrams(descriptor));
    }

    /**
     * A way for descriptors, to be joined by one process that is told the path; it is nobody's property on this loop.
     *
     * @throws NodeError ERR_NO_NATIVE_TRANSPORT
     */
    public Lane offerLane(Path at) {
        return offerLane(at, false);
    }

    /**
     * The same; {@code answered} where descriptors go from here to there only, and answers back.
     *
     * @throws NodeError ERR_NO_NATIVE_TRANSPORT
     */
    public Lane offerLane(Path at, boolean answered) {
        Lane[] lane = new Lane[1];
        loop.asNobody(() -> lane[0] = Lane.offer(this, at, answered));
        return lane[0];
    }

    /** The other end of a lane that another process offers. */
    public Lane joinLane(Path at) {
        Lane[] lane = new Lane[1];
        loop.asNobody(() -> lane[0] = Lane.join(this, at));
        return lane[0];
    }

    /**
     * Says what cannot be done here without Netty's native transport.
     *
     * @throws NodeError ERR_NO_NATIVE_TRANSPORT where there is none
     */
    public void requireNative(String what) {
        sockets.requireNative(what);
    }

    // ---- for this package

    EventLoop loop() {
        return loop;
    }

    Sockets sockets() {
        return sockets;
    }

    /** Makes a descriptor that is no channel one of this loop. */
    IoRegistration register(IoHandle handle) {
        return io.register(handle).syncUninterruptibly().getNow();
    }

    /** Runs this when what is ready now has been handled, as Netty tells the end of a channel. */
    void soon(Runnable task) {
        io.execute(task);
    }

    /** Makes the channel one of this loop; its handlers must be there already. */
    void register(Channel channel) {
        channel.unsafe().register(io, channel.newPromise());
    }
}
