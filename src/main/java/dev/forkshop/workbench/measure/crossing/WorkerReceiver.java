package dev.forkshop.workbench.measure.crossing;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.MemoryFact;
import dev.forkshop.runtime.memory.AnyArrayBuffer;
import dev.forkshop.runtime.memory.ArrayBuffer;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.memory.Uint8Array;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.workbench.session.Session;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A worker thread, to which all three ways lead. */
public final class WorkerReceiver implements Receiver {
    private final Session session;
    private final String line;
    private final Answers answers = new Answers();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private Worker worker;

    public WorkerReceiver(Session session, String line) {
        this.session = session;
        this.line = line;
    }

    @Override
    public List<Way> ways() {
        return List.of(Way.values());
    }

    @Override
    public CompletableFuture<Void> start() {
        worker = new Worker("Touch");
        session.workers().add(worker, line);
        worker.onMessage(answer -> answers.answered());
        worker.onError(answers::gone);
        worker.onExit(code -> {
            answers.gone(new IllegalStateException("the worker ended with exit code " + code));
            gone.complete(null);
        });
        return post(new ArrayBuffer(1), List.of());
    }

    private CompletableFuture<Void> post(AnyArrayBuffer buffer, List<?> transfer) {
        CompletableFuture<Void> answered = answers.await(1);
        worker.postMessage(Map.of("data", buffer), transfer);
        return answered;
    }

    @Override
    public CompletableFuture<Void> send(Way way, int bytes) {
        AnyArrayBuffer buffer = way == Way.SHARE ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
        Journal journal = session.journal();
        long began = journal.append(new MemoryFact.Crossing(way.toString(), bytes));
        return post(buffer, way == Way.TRANSFER ? List.of(buffer) : List.of())
                .thenRun(() -> journal.append(
                        new MemoryFact.Crossed(way.toString(), buffer.byteLength(), touched(buffer)), began));
    }

    /** Whether what the receiver wrote shows here. */
    private static boolean touched(AnyArrayBuffer buffer) {
        return buffer.byteLength() > 0 && new Uint8Array(buffer).get(0) != 0;
    }

    @Override
    public CompletableFuture<Void> end() {
        if (worker == null) {
            return CompletableFuture.completedFuture(null); // it could not even be started
        }
        worker.terminate();
        return gone;
    }
}
