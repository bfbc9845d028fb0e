package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.journal.ClusterFact;
import dev.forkshop.runtime.transport.AcceptedSocket;
import dev.forkshop.runtime.transport.ListeningSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A port on which the primary accepts: each connection goes to a worker as it is. No byte of it is read here, and our
 * descriptor is closed when the worker has said that it has its own. Loop thread only.
 */
final class AcceptingPort implements SharedPort {
    private final Primary primary;
    private final String key;
    private final ListeningSocket listening;
    private final Rota<AcceptedSocket> rota;
    private final Map<Integer, Worker> workers = new HashMap<>();

    /** @throws dev.forkshop.runtime.error.SystemError where it cannot listen */
    AcceptingPort(Primary primary, Query query, Function<Rota.Offer<AcceptedSocket>, Rota<AcceptedSocket>> policy) {
        this.primary = primary;
        this.key = query.key();
        this.listening = query.open(primary.loop(), false);
        this.rota = policy.apply(this::offer);
        listening.accept(rota::arrived);
    }

    @Override
    public void add(Worker worker, Consumer<Map<String, Object>> reply) {
        Map<String, Object> parts = Query.parts(listening.address());
        parts.put("lane", worker.lane().path());
        reply.accept(parts);
        workers.put(worker.id(), worker);
        rota.join(worker.id());
    }

    private void offer(int id, AcceptedSocket connection) {
        Worker worker = workers.get(id);
        worker.lane().give(connection.descriptor(), failed -> {
            if (failed != null) {
                gone(worker);
            }
        });
        worker.dialogue().ask("newconn", Map.of("key", key), answer -> {
            if (Boolean.TRUE.equals(answer.get("accepted"))) {
                connection.close();
                worker.handedOver();
                rota.accepted(id);
            } else {
                returned(worker, "refused");
                rota.refused(id);
            }
        });
    }

    private void returned(Worker worker, String reason) {
        primary.tell(worker, new ClusterFact.Returned(worker.id(), worker.pid(), reason));
    }

    @Override
    public void pause(Worker worker) {
        rota.leave(worker.id());
    }

    @Override
    public boolean leave(Worker worker) {
        rota.leave(worker.id());
        return workers.remove(worker.id()) != null && workers.isEmpty();
    }

    @Override
    public void gone(Worker worker) {
        if (rota.gone(worker.id())) {
            returned(worker, "died");
        }
    }

    @Override
    public boolean isUnused() {
        return workers.isEmpty();
    }

    @Override
    public void close() {
        listening.close();
        rota.clear().forEach(AcceptedSocket::close);
    }
}
