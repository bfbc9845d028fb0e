package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.transport.ListeningSocket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A port on which the system deals out: as many sockets listen on it as there are places for workers (SO_REUSEPORT), and
 * each worker accepts on its own. The primary keeps a descriptor of each, without ever accepting: who waits in the
 * system's queue while a worker is replaced, or dies, is served by the next one at that place. Loop thread only.
 */
final class DealtPort implements SharedPort {
    private final Primary primary;
    private final Query query;
    private final Map<Integer, ListeningSocket> sockets = new HashMap<>();
    private final Set<Integer> workers = new HashSet<>();

    /** @throws dev.forkshop.runtime.error.SystemError where it cannot listen */
    DealtPort(Primary primary, Query query) {
        this.primary = primary;
        ListeningSocket probe =
                query.open(primary.loop(), false); // sees who has it already, which the others would not
        this.query = query.isPath() ? query : query.port(probe.address().port());
        probe.close();
    }

    @Override
    public void add(Worker worker, Consumer<Map<String, Object>> reply) {
        ListeningSocket socket = sockets.computeIfAbsent(worker.place(), place -> query.open(primary.loop(), true));
        Map<String, Object> parts = Query.parts(socket.address());
        parts.put("lane", worker.lane().path());
        parts.put("socket", true);
        reply.accept(parts);
        workers.add(worker.id());
        worker.lane().give(socket.descriptor(), failed -> {});
    }

    /** Nothing can be kept from one worker alone: the system knows no workers. */
    @Override
    public void pause(Worker worker) {}

    @Override
    public boolean leave(Worker worker) {
        return workers.remove(worker.id()) && workers.isEmpty();
    }

    @Override
    public void gone(Worker worker) {}

    /** Who waits in the system's queue is accepted by workers, until they close. */
    @Override
    public void shut(Runnable dealt) {
        dealt.run();
    }

    @Override
    public boolean isShut() {
        return false;
    }

    @Override
    public boolean isUnused() {
        return workers.isEmpty();
    }

    @Override
    public void close() {
        sockets.values().forEach(ListeningSocket::close);
    }
}
