package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.ErrorKind;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.net.Binder;
import dev.forkshop.runtime.net.ListenOptions;
import dev.forkshop.runtime.net.Lookup;
import dev.forkshop.runtime.transport.AcceptedSocket;
import dev.forkshop.runtime.transport.Endpoint;
import dev.forkshop.runtime.transport.Lane;
import dev.forkshop.runtime.transport.Listening;
import dev.forkshop.runtime.transport.Transport;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** How the servers of a worker come to listen: they ask the primary. Loop thread only. */
final class WorkerBinder implements Binder {
    private final EventLoop loop;
    private final Dialogue dialogue;
    private final Deliveries deliveries;
    private final Runnable onListening;
    private final Indexes indexes = new Indexes();
    private final Map<String, WorkerPort> ports = new LinkedHashMap<>();

    WorkerBinder(EventLoop loop, Dialogue dialogue, Runnable onListening) {
        this.loop = loop;
        this.dialogue = dialogue;
        this.deliveries = new Deliveries(loop);
        this.onListening = onListening;
    }

    // ---- asking

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
            outcome.accept(null, failure(query, code, (String) reply.get("message")));
            return;
        }
        String lane = (String) reply.get("lane");
        if (Boolean.TRUE.equals(reply.get("socket"))) {
            deliveries.join(lane);
            deliveries.expect(number -> opened(query, Transport.of(loop).takeServer(number), outcome));
        } else {
            Relay relay = new Relay(endpoint(reply), loop.hold());
            join(query, relay, lane);
            opened(query, relay, outcome);
        }
    }

    /** Each descriptor on the lane is a connection that the primary offers: it keeps its own until it has our answer. */
    private void join(Query query, Relay relay, String path) {
        Lane lane = Transport.of(loop).joinLane(Path.of(path));
        lane.onDescriptor(number -> {
            boolean accepted = relay.isAccepting();
            lane.answer(accepted ? Handover.ACCEPTED : Handover.REFUSED);
            if (accepted) {
                relay.arrived(taken(query, number));
            } else {
                Lane.discard(number);
            }
        });
    }

    /** An error of the system is told as Node tells it; another one, as that there is no native transport, as it is. */
    private static NodeError failure(Query query, String code, String message) {
        return Stream.of(Errno.values())
                .filter(errno -> errno.name().equals(code))
                .findFirst()
                .<NodeError>map(errno -> SystemError.bind(errno, query.address(), Math.max(0, query.port())))
                .orElseGet(() -> new NodeError(ErrorKind.ERROR, code, message));
    }

    private static Endpoint endpoint(Map<?, ?> reply) {
        int port = ((Number) reply.get("port")).intValue();
        return new Endpoint((String) reply.get("address"), (String) reply.get("family"), port);
    }

    private void opened(Query query, Listening source, BiConsumer<Listening, NodeError> outcome) {
        WorkerPort port = new WorkerPort(query, source, this::closed);
        ports.put(query.key(), port);
        outcome.accept(port, null);
        loop.nextTick(() -> tell(port)); // after the server has told it to its own listeners
    }

    private void tell(WorkerPort port) {
        if (ports.containsValue(port)) {
            onListening.run();
            int number = port.query().isPath() ? -1 : port.address().port();
            dialogue.tell("listening", port.query().port(number).parts());
        }
    }

    private void closed(WorkerPort port) {
        ports.remove(port.query().key());
        indexes.giveBack(port.query());
        dialogue.tell("close", Map.of("key", port.query().key()));
    }

    Collection<WorkerPort> ports() {
        return List.copyOf(ports.values());
    }

    // ---- connections

    private AcceptedSocket taken(Query query, int descriptor) {
        Transport transport = Transport.of(loop);
        return query.isPath() ? transport.takePathConnection(descriptor) : transport.takeConnection(descriptor);
    }
}
