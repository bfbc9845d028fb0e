package dev.forkshop.runtime.net;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.transport.Listening;
import java.util.function.BiConsumer;

/**
 * How the servers of a loop come to listen: by themselves, or in a worker of a cluster by asking the primary (Node's
 * {@code cluster._getServer}). Loop thread only.
 */
public interface Binder {
    /** Listens; {@code outcome} gets what was asked for, or the error, at once or later. */
    void listen(ListenOptions options, BiConsumer<Listening, NodeError> outcome);

    /** That of the loop. */
    static Binder of(EventLoop loop) {
        return Holder.of(loop).binder;
    }

    /** Makes all servers of the loop listen this way from now on. */
    static void use(EventLoop loop, Binder binder) {
        Holder.of(loop).binder = binder;
    }

    /** The one that opens sockets of this process's own. */
    static Binder own(EventLoop loop) {
        return new OwnBinder(loop);
    }

    /** Which binder a loop has. */
    final class Holder {
        private Binder binder;

        private static Holder of(EventLoop loop) {
            return loop.attachment(Holder.class, () -> {
                Holder holder = new Holder();
                holder.binder = own(loop);
                return holder;
            });
        }
    }
}
