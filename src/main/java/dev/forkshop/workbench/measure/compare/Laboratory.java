package dev.forkshop.workbench.measure.compare;

import dev.forkshop.runtime.journal.CompareFact;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.LoopDelay;
import dev.forkshop.workbench.session.Job;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Where trials are made: on a loop of its own, one after the other, by the thread of a job that can be interrupted. */
final class Laboratory {
    private static final long PATIENCE_SECONDS = 20;

    private final EventLoop loop;
    private final Journal journal;
    private final Job job;

    Laboratory(EventLoop loop, Journal journal, Job job) {
        this.loop = loop;
        this.journal = journal;
        this.job = job;
    }

    EventLoop loop() {
        return loop;
    }

    void tell(CompareFact fact) {
        journal.append(fact);
    }

    /** What a trial does; fails with anything. */
    interface Work {
        void run() throws InterruptedException, ExecutionException, TimeoutException;
    }

    /** Makes a trial. One that comes to nothing is told, and the others go on. */
    void attempt(Way way, String what, Work work) throws InterruptedException {
        job.progress(way + ": " + what);
        try {
            work.run();
        } catch (TimeoutException | ExecutionException nothing) {
            tell(new CompareFact.Seen(way.toString(), what, "failed"));
        }
    }

    /** Does something on the loop and waits for its outcome on the job's thread. */
    <T> T await(Supplier<CompletableFuture<T>> work) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<T> outcome = loop.submit(work).thenCompose(begun -> begun);
        if (job.interrupted()) {
            throw new CancellationException();
        }
        job.onInterrupt(() -> outcome.completeExceptionally(new CancellationException()));
        return outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Does something on the loop and waits until it is done. */
    void run(Runnable work) throws InterruptedException, ExecutionException, TimeoutException {
        await(() -> {
            work.run();
            return CompletableFuture.completedFuture(null);
        });
    }

    /** Makes something on the loop. */
    <T> T made(Supplier<T> maker) throws InterruptedException, ExecutionException, TimeoutException {
        return await(() -> CompletableFuture.completedFuture(maker.get()));
    }

    // ---- what is told

    void weighed(Way way, Optional<ProcessMemory> memory) {
        memory.ifPresent(found -> {
            tell(new CompareFact.Weighed(way.toString(), "private", found.own()));
            tell(new CompareFact.Weighed(way.toString(), "proportional", found.proportional()));
        });
    }

    void weighed(Way way, long heap) {
        tell(new CompareFact.Weighed(way.toString(), "heap", heap));
    }

    /** How long our loop was held at most; two turns later it has counted the last. */
    void held(Way way, LoopDelay.Window window) throws InterruptedException, ExecutionException, TimeoutException {
        run(() -> {});
        run(() -> {});
        timed(way, Trial.LOOP, window.close().longest());
    }

    void timed(Way way, String what, long nanos) {
        tell(new CompareFact.Timed(way.toString(), what, nanos));
    }

    void seen(Way way, String what, Object outcome) {
        tell(new CompareFact.Seen(way.toString(), what, String.valueOf(outcome)));
    }
}
