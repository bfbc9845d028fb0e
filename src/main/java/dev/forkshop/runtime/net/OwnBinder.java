package dev.forkshop.runtime.net;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.transport.Listening;
import dev.forkshop.runtime.transport.Transport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Listens on sockets of this process's own. */
final class OwnBinder implements Binder {
    private final EventLoop loop;

    OwnBinder(EventLoop loop) {
        this.loop = loop;
    }

    @Override
    public void listen(ListenOptions options, BiConsumer<Listening, NodeError> outcome) {
        if (options.path() != null) {
            attempt(() -> Transport.of(loop).listen(options.path(), options.backlog()), outcome);
            return;
        }
        Lookup.of(loop, options.host(), (addresses, error) -> {
            if (error != null) {
                outcome.accept(null, error);
            } else {
                attempt(() -> listen(options, addresses.get(0)), outcome);
            }
        });
    }

    private Listening listen(ListenOptions options, InetAddress host) {
        InetSocketAddress at = new InetSocketAddress(host, options.port());
        return Transport.of(loop).listen(at, options.backlog(), options.reusePort());
    }

    private static void attempt(Supplier<Listening> open, BiConsumer<Listening, NodeError> outcome) {
        Listening opened;
        try {
            opened = open.get();
        } catch (NodeError failed) {
            outcome.accept(null, failed);
            return;
        }
        outcome.accept(opened, null);
    }
}
