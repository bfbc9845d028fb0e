package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.net.Binder;
import dev.forkshop.runtime.net.ListenOptions;
import dev.forkshop.runtime.net.Lookup;
import dev.forkshop.runtime.transport.Endpoint;
import dev.forkshop.runtime.transport.Listening;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** How the servers of a worker come to listen: they ask the primary. Loop thread only. */
final class WorkerBinder implements Binder {
    private final EventLoop loop;
    private final Dialogue dialogue;
    private final Runnable onListening;
    private final Indexes indexes = new Indexes();
    private final Map<String, WorkerPort> ports = new LinkedHashMap<>();

    WorkerBinder(EventLoop loop, Dialogue dialogue, Runnable onListening) {
        this.loop = loop;
        this.dialogue = dialogue;
        this.onListening = onListening;
    }

    @Override
    public void listen(ListenOptions options, BiConsumer<Listening, NodeError> outcome) {
        if (options.exclusive()) {
            Binder.own(loop).listen(options, outcome);
        } else if (options.path() != null) {
            String path = Path.of(options.path()).toAbsolutePath().toString();
            ask(new Query(path, -1, -1, 0, options.backlog()), outcome);
        } else {
            Lookup.of(loop, options.host(), (addresses, error) -> {
                if (error != null) {
                    outcome.accept(null, error);
                } else {
                    ask(query(options, addresses.get(0)), outcome);
                }
            });
        }
    }

    private static Query query(ListenOptions options, InetAddress host) {
        int type = host instanceof Inet6Address ? 6 : 4;
        return new Query(host.getHostAddress(), options.port(), type, 0, options.backlog());
    }

    private void ask(Query wanted, BiConsumer<Listening, NodeError> outcome) {
        Query query = wanted.index(indexes.take(wanted));
        dialogue.ask("queryServer", query.parts(), reply -> answered(query, reply, outcome));
    }

    private void answered(Query query, Map<?, ?> reply, BiConsumer<Listening, NodeError> outcome) {
        if (reply.get("error") instanceof String code) {
            indexes.giveBack(query);
            int port = Math.max(0, query.port());
            outcome.accept(null, SystemError.bind(Errno.valueOf(code), query.address(), port));
            return;
        }
        WorkerPort port = new WorkerPort(query, endpoint(reply), this, loop.hold());
        ports.put(query.key(), port);
        outcome.accept(port, null);
        loop.nextTick(() -> tell(port)); // after the server has told it to its own listeners
    }

    private void tell(WorkerPort port) {
        if (ports.containsValue(port)) {
            onListening.run();
            dialogue.tell("listening", port.query().port(port.address().port()).parts());
        }
    }

    private static Endpoint endpoint(Map<?, ?> reply) {
        int port = ((Number) reply.get("port")).intValue();
        return new Endpoint((String) reply.get("address"), (String) reply.get("family"), port);
    }

    /** The port that the primary calls so; null where it is closed. */
    WorkerPort find(String key) {
        return ports.get(key);
    }

    Collection<WorkerPort> ports() {
        return List.copyOf(ports.values());
    }

    void closed(WorkerPort port) {
        ports.remove(port.query().key());
        indexes.giveBack(port.query());
        dialogue.tell("close", Map.of("key", port.query().key()));
    }
}
