package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.ipc.IpcServer;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.transport.AcceptedSocket;
import dev.forkshop.runtime.transport.Lane;
import dev.forkshop.runtime.transport.Transport;
import java.nio.file.Path;

/**
 * How one worker gets the connections of one port: a lane on which each descriptor is an offer, and each byte that comes
 * back the answer to it. Nothing else is said for a connection, since that would cost more than the connection itself. It
 * closes when the worker has left the port and has answered, or is gone. Loop thread only.
 */
final class Handover {
    static final int REFUSED = 0;
    static final int ACCEPTED = 1;

    /** What becomes of a connection that was offered. */
    interface Outcome {
        void accepted(Worker worker, AcceptedSocket connection);

        void refused(Worker worker, AcceptedSocket connection);

        /** The worker can answer no more; {@code connection} is what it was offered, or null. */
        void gone(Worker worker, AcceptedSocket connection);
    }

    private final Worker worker;
    private final Outcome outcome;
    private final String path;
    private final Lane lane;
    private AcceptedSocket offered;
    private boolean left;

    /** @throws dev.forkshop.runtime.error.NodeError ERR_NO_NATIVE_TRANSPORT */
    Handover(EventLoop loop, Worker worker, Outcome outcome) {
        this.worker = worker;
        this.outcome = outcome;
        Path place = IpcServer.of(loop).path("lane-" + worker.pid() + "-" + worker.nextLane());
        this.path = place.toString();
        this.lane = Transport.of(loop).offerLane(place, true);
        lane.onAnswer(this::answered);
        lane.onClose(this::gone);
    }

    /** Where the worker finds it. */
    String path() {
        return path;
    }

    /** Our descriptor stays open until there is an answer. */
    void offer(AcceptedSocket connection) {
        offered = connection;
        lane.give(connection.descriptor(), failed -> {
            if (failed != null) {
                gone();
            }
        });
    }

    private void answered(int answer) {
        AcceptedSocket connection = offered;
        if (connection == null) {
            return;
        }
        offered = null;
        if (answer == ACCEPTED) {
            outcome.accepted(worker, connection);
        } else {
            outcome.refused(worker, connection);
        }
        closeIfDone();
    }

    /** The worker is offered no more. */
    void leave() {
        left = true;
        closeIfDone();
    }

    private void closeIfDone() {
        if (left && offered == null) {
            lane.close();
        }
    }

    /** The worker can answer no more. */
    void gone() {
        AcceptedSocket connection = offered;
        offered = null;
        left = true;
        outcome.gone(worker, connection);
        lane.close();
    }
}
