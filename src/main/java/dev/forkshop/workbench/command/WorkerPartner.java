package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.workbench.view.Line;

/**
 * A worker. As in Node nobody outside can close its port: where it does nothing but listen, only {@code terminate} ends
 * it.
 */
final class WorkerPartner implements Partner {
    private static final long STEP_MILLIS = 10;

    private final Crew crew;
    private final Worker worker;
    private final int threadId;

    WorkerPartner(Crew crew, Worker worker) {
        this.crew = crew;
        this.worker = worker;
        this.threadId = worker.threadId();
    }

    @Override
    public Line name() {
        return Line.of().text("worker ").tid(threadId).line();
    }

    @Override
    public String reasonToLive() {
        return "its listener";
    }

    @Override
    public void send(Object message) {
        worker.postMessage(message);
    }

    @Override
    public void onMessage(Runnable listener) {
        worker.onMessage(message -> listener.run());
    }

    @Override
    public boolean reachable() {
        return worker.threadId() > 0;
    }

    /** Terminates it once its loop is idle: one that is about to end by itself is left to it. */
    @Override
    public void letGo() {
        if (reachable() && worker.busySince() == 0) {
            crew.letGo(worker);
        } else if (reachable()) {
            crew.run().loop().setTimeout(this::letGo, STEP_MILLIS);
        }
    }

    @Override
    public boolean claimed() {
        return crew.run().session().workers().claimed(threadId);
    }

    @Override
    public boolean hasTold(Entry entry) {
        return entry.origin().equals(crew.run().session().journal().origin().ofWorker(threadId));
    }
}
