package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.ipc.Channel;
import dev.forkshop.runtime.ipc.FactReceiver;
import dev.forkshop.runtime.ipc.IpcServer;
import dev.forkshop.runtime.loop.EventLoop;

/** What a forked child has besides a spawned one: its channel. Loop thread only. */
final class ForkLink {
    private static final int BY_SIGNAL = 128;

    private final ChildProcess child;
    private final Channel channel;
    private final IpcServer server;

    /** Gives the child its channel; what it has to tell of itself goes to the journal. */
    static void join(ChildProcess child, Channel channel, EventLoop loop) {
        child.connect(new ForkLink(child, channel, IpcServer.of(loop)));
        FactReceiver.listen(channel, loop.journal(), child.startedFact());
    }

    private ForkLink(ChildProcess child, Channel channel, IpcServer server) {
        this.child = child;
        this.channel = channel;
        this.server = server;
        channel.peer(child.pid());
        child.expectClose();
        channel.onClosed(child::maybeClose);
        channel.onError(child::fail);
        channel.onDamaged(child::failIfHeard);
    }

    Channel channel() {
        return channel;
    }

    /**
     * How the child ended. A signal that comes while a JVM is still starting, before it was told to die of it, makes it
     * exit with 128 + n. No program of ours ran yet that could have chosen such a code: it was the signal.
     */
    ExitStatus ended(ExitStatus status) {
        boolean neverCame = !channel.wasOpened();
        server.settle(channel);
        boolean early = neverCame && !channel.wasOpened() && status.code() != null && status.code() > BY_SIGNAL;
        return early && child.killed() ? new ExitStatus(null, Signals.nameOf(status.code() - BY_SIGNAL)) : status;
    }
}
