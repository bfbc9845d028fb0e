package dev.forkshop.workbench.measure;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.loop.LoopThread;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Carries out one load on an event loop and a thread of its own, so that it can measure a loop that stands still instead
 * of standing still with it. What that loop does is told to a journal of its own: the sitting's is told the figures.
 */
public final class Generator implements AutoCloseable {
    private static final int FACTS = 256;
    private static final long PROGRESS_MILLIS = 250;

    private final CompletableFuture<Measurement> outcome = new CompletableFuture<>();
    private final Function<LoadPlan, Client> clients;
    private final LoopThread thread;
    private Load load;

    /** @param clients opens a client; called on the load's loop */
    public Generator(Function<LoadPlan, Client> clients) {
        this.clients = clients;
        this.thread = LoopThread.start(
                "load", new Journal(Origin.here(), FACTS, System::nanoTime), outcome::completeExceptionally);
    }

    /** Begins; the future has what was measured, and completes on the load's thread. Once. Any thread. */
    public CompletableFuture<Measurement> measure(LoadPlan plan, Consumer<Progress> progress) {
        thread.loop().execute(() -> begin(plan, progress));
        return outcome;
    }

    private void begin(LoadPlan plan, Consumer<Progress> progress) {
        load = new Load(plan, () -> clients.apply(plan), System::nanoTime);
        thread.loop().setInterval(load::tick, 1);
        thread.loop().setInterval(() -> progress.accept(load.progress()), PROGRESS_MILLIS);
        load.begin().thenAccept(outcome::complete);
    }

    /** Ends early what was begun; what was measured so far is the outcome. Any thread. */
    public void stop() {
        thread.loop().execute(() -> load.stop());
    }

    /** Ends its thread. */
    @Override
    public void close() {
        thread.close();
    }
}
