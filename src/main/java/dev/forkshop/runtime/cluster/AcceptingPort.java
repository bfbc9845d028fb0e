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
final class AcceptingPort implements SharedPort, Handover.Outcome {
    private final Primary primary;
    private final ListeningSocket listening;
    private final Rota<AcceptedSocket> rota;
    private final Map<Integer, Handover> workers = new HashMap<>();
    private Runnable whenDealt = () -> {};
    private boolean shut;
    private boolean closed;

    /** @throws dev.forkshop.runtime.error.SystemError where it cannot listen */
    AcceptingPort(Primary primary, Query query, Function<Rota.Offer<AcceptedSocket>, Rota<AcceptedSocket>> policy) {
        this.primary = primary;
        this.listening = query.open(primary.loop(), false);
        this.rota = policy.apply((id, connection) -> workers.get(id).offer(connection));
        listening.accept(rota::arrived);
    }

    @Override
    public void add(Worker worker, Consumer<Map<String, Object>> reply) {
        Handover handover = new Handover(primary.loop(), worker, this);
        Map<String, Object> parts = Query.parts(listening.address());
        parts.put("lane", handover.path());
        reply.accept(parts);
        workers.put(worker.id(), handover);
        rota.join(worker.id());
    }

    // ---- what workers do with what they are offered

    @Override
    public void accepted(Worker worker, AcceptedSocket connection) {
        connection.close();
        worker.handedOver();
        rota.accepted(worker.id());
        tellIfDealt();
    }

    @Override
    public void refused(Worker worker, AcceptedSocket connection) {
        if (closed) {
            connection.close();
            return;
        }
        returned(worker, "refused");
        rota.refused(worker.id());
        tellIfDealt();
    }

    @Override
    public void gone(Worker worker, AcceptedSocket connection) {
        if (closed && connection != null) {
            connection.close();
        } else if (rota.gone(worker.id())) {
            returned(worker, "died");
        }
        tellIfDealt();
    }

    private void returned(Worker worker, String reason) {
        primary.tell(worker, new ClusterFact.Returned(worker.id(), worker.pid(), reason));
    }

    // ---- coming and going

    @Override
    public void pause(Worker worker) {
        rota.leave(worker.id());
    }

    @Override
    public boolean leave(Worker worker) {
        rota.leave(worker.id());
        Handover handover = workers.remove(worker.id());
        if (handover != null) {
            handover.leave();
        }
        return handover != null && workers.isEmpty();
    }

    @Override
    public void gone(Worker worker) {
        Handover handover = workers.get(worker.id());
        if (handover != null) {
            handover.gone();
        }
    }

    @Override
    public void shut(Runnable dealt) {
        listening.closeEmpty();
        shut = true;
        whenDealt = dealt;
        tellIfDealt();
    }

    @Override
    public boolean isShut() {
        return shut;
    }

    private void tellIfDealt() {
        if (shut && rota.isAtRest()) {
            Runnable told = whenDealt;
            whenDealt = () -> {};
            told.run();
        }
    }

    @Override
    public boolean isUnused() {
        return workers.isEmpty();
    }

    @Override
    public void close() {
        closed = true;
        listening.close();
        rota.clear().forEach(AcceptedSocket::close);
    }
}
