package dev.forkshop.runtime.http;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Timer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * The connections that wait for a next request, the longest first; one timer for all of them, since all may wait equally
 * long. Loop thread only.
 */
final class IdleConnections {
    private final EventLoop loop;
    private final IntSupplier limit;
    private final Map<ServerConnection, Long> since = new LinkedHashMap<>();
    private Timer timer;

    /** {@code limit} gives the milliseconds that one may wait; 0 for ever. */
    IdleConnections(EventLoop loop, IntSupplier limit) {
        this.loop = loop;
        this.limit = limit;
    }

    void add(ServerConnection connection) {
        since.put(connection, now());
        if (timer == null) {
            arm(limit.getAsInt());
        }
    }

    void remove(ServerConnection connection) {
        since.remove(connection);
    }

    List<ServerConnection> all() {
        return List.copyOf(since.keySet());
    }

    void stop() {
        if (timer != null) {
            timer.clear();
            timer = null;
        }
    }

    private void arm(long millis) {
        if (limit.getAsInt() > 0) {
            timer = loop.setTimeout(this::check, Math.max(1, millis)).unref();
        }
    }

    private void check() {
        timer = null;
        long oldest = now() - limit.getAsInt();
        for (ServerConnection connection : all()) {
            long idleSince = since.getOrDefault(connection, Long.MAX_VALUE);
            if (idleSince > oldest) {
                arm(idleSince - oldest);
                return;
            }
            since.remove(connection);
            if (!connection.isReceiving()) {
                connection.destroy();
            }
        }
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }
}
