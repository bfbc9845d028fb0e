package dev.forkshop.workbench.measure.place;

import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.PlaceFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.LoopDelay;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.workbench.session.Job;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a module in one place after another and tells as facts how long it took, how long the main loop stood still
 * meanwhile, and what memory it needed. On the thread of a job.
 */
public final class Comparison {
    private static final long LAST_MILLIS = 5_000;

    private final Assignment task;
    private final Job job;
    private final EventLoop loop;

    public Comparison(Assignment task, Job job) {
        this.task = task;
        this.job = job;
        this.loop = task.loop();
    }

    /** Lets a worker start and end that is not measured: the first one of a JVM loads what all the others find. */
    public void getReady() throws InterruptedException {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        loop.execute(() -> new Worker("ExitSeven", WorkerTrial.silent()).onExit(ended::complete));
        job.awaitOrInterrupt(ended);
    }

    /** Runs it there, to its end or to the limit, or until the job is interrupted; what began has always ended. */
    public void perform(Place place) throws InterruptedException, ExecutionException {
        Trial trial = place.trial(task);
        job.awaitOrInterrupt(loop.submit(trial::prepare).thenCompose(ready -> ready));
        LoopDelay.Window window = loop.delay().window();
        long begun = task.journal()
                .append(new PlaceFact.Begun(place.toString(), task.module().name()));
        loop.submit(() -> begin(trial)).exceptionally(thrown -> notBegun(trial, thrown));
        String how = outcome(trial);
        if (!how.equals(Trial.ANSWERED)) {
            trial.stop();
        }
        tellOfTheLoop(window, begun);
        if (how.equals(Trial.ANSWERED)) {
            tellOfMemory(place, trial, begun);
            loop.execute(trial::release);
        }
        task.journal().append(new PlaceFact.Ended(place.toString(), end(trial, how)), begun);
    }

    private static Void begin(Trial trial) {
        trial.begin();
        return null;
    }

    private static Void notBegun(Trial trial, Throwable thrown) {
        trial.ended(thrown.toString());
        return null;
    }

    private void tellOfMemory(Place place, Trial trial, long begun) {
        trial.memory()
                .map(memory -> new PlaceFact.Measured(place.toString(), memory.bytes(), memory.kind()))
                .ifPresent(fact -> task.journal().append(fact, begun));
    }

    private String outcome(Trial trial) throws InterruptedException, ExecutionException {
        CompletableFuture<String> settled = trial.settled();
        job.onInterrupt(() -> settled.complete("interrupted"));
        try {
            return settled.get(task.limitMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            return "stopped";
        }
    }

    /** Two turns later the loop has counted the turn in which everything happened; unless somebody blocks it for ever. */
    private void tellOfTheLoop(LoopDelay.Window window, long begun) throws InterruptedException, ExecutionException {
        CompletableFuture<LoopFact.Observed> observed = new CompletableFuture<>();
        loop.execute(() -> loop.execute(() -> observed.complete(window.close())));
        try {
            task.journal().append(observed.get(LAST_MILLIS, TimeUnit.MILLISECONDS), begun);
        } catch (TimeoutException blocked) {
            task.journal().append(window.close(), begun);
        }
    }

    private static String end(Trial trial, String how) throws InterruptedException, ExecutionException {
        try {
            trial.over().get(LAST_MILLIS, TimeUnit.MILLISECONDS);
            return how;
        } catch (TimeoutException stays) {
            return how + ", and does not end";
        }
    }
}
