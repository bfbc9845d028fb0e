package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.ClusterFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The ports of one primary, by what workers ask for. Loop thread only. */
final class SharedPorts {
    private final Primary primary;
    private final Function<Query, SharedPort> open;
    private final Map<String, SharedPort> ports = new LinkedHashMap<>();
    private boolean kept;

    /** {@code open} makes a port that nobody has asked for yet, or throws. */
    SharedPorts(Primary primary, Function<Query, SharedPort> open) {
        this.primary = primary;
        this.open = open;
    }

    /** A worker asks; it is told what it got. One that is about to go is told nothing, as in Node. */
    void query(Worker worker, Map<?, ?> message) {
        if (worker.exitedAfterDisconnect()) {
            return;
        }
        Query query = Query.of(message);
        try {
            SharedPort port = ports.computeIfAbsent(query.key(), absent -> open.apply(query));
            port.add(worker, reply -> worker.dialogue().answer(message, reply));
        } catch (NodeError failed) {
            refused(worker, query, failed);
            worker.dialogue().answer(message, Map.of("error", failed.code(), "message", failed.getMessage()));
        }
    }

    private void refused(Worker worker, Query query, NodeError failed) {
        SharedPort port = ports.get(query.key());
        if (port != null) {
            closeIfUnused(query.key(), port);
        }
        ClusterFact fact =
                new ClusterFact.NotListening(worker.id(), worker.pid(), failed.code(), query.address(), query.port());
        primary.tell(worker, fact);
    }

    /** A server of the worker is closed. */
    void close(Worker worker, String key) {
        SharedPort port = ports.get(key);
        if (port != null) {
            leave(worker, key, port);
        }
    }

    /** The worker gets no more connections. */
    void pause(Worker worker) {
        ports.values().forEach(port -> port.pause(worker));
    }

    /** The worker listens to nothing any more. */
    void leave(Worker worker) {
        Map.copyOf(ports).forEach((key, port) -> leave(worker, key, port));
    }

    private void leave(Worker worker, String key, SharedPort port) {
        if (port.leave(worker) && !kept) {
            ports.remove(key);
            port.close();
        }
    }

    /** The worker cannot answer any more: what it was offered is for others. */
    void gone(Worker worker) {
        ports.values().forEach(port -> port.gone(worker));
        leave(worker);
    }

    /** No connection is accepted any more; {@code dealt} is called when workers have taken those that were. */
    void shut(Runnable dealt) {
        Countdown countdown = new Countdown(ports.size() + 1, dealt);
        List.copyOf(ports.values()).forEach(port -> port.shut(countdown));
        countdown.run();
    }

    /** Whether a port stays open when its last worker leaves: who connects then waits for the next one. */
    void keep(boolean whether) {
        kept = whether;
        if (kept) {
            ports.values().removeIf(SharedPort::isShut); // those who start now listen anew
        } else {
            Map.copyOf(ports).forEach(this::closeIfUnused);
        }
    }

    private void closeIfUnused(String key, SharedPort port) {
        if (port.isUnused()) {
            ports.remove(key);
            port.close();
        }
    }
}
