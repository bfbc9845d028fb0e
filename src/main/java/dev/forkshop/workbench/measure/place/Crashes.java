package dev.forkshop.workbench.measure.place;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.journal.PlaceFact;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.workbench.session.Job;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The experiment that says what a crash takes along. A process of its own lets a module crash in one place after the
 * other, last on its own main loop, and answers after each: as long as it can. On the loop.
 */
public final class Crashes {
    private static final long LIMIT_MILLIS = 30_000;
    private static final String BYSTANDER = "Bystander";
    private static final List<Place> ORDER = List.of(Place.WORKER, Place.POOL, Place.PROCESS, Place.SHOP);

    private final Assignment task;
    private final Queue<Place> left = new ArrayDeque<>(ORDER);
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private ChildProcess bystander;

    private Crashes(Assignment task) {
        this.task = task;
    }

    /** Waits until everything has crashed, on the thread of a job, whose interrupt ends it, as too long a time does. */
    public static void perform(Assignment task, Job job) throws InterruptedException, ExecutionException {
        Crashes crashes = new Crashes(task);
        task.loop().submit(crashes::begin).exceptionally(crashes::notBegun);
        job.onInterrupt(crashes::giveUp);
        try {
            crashes.over.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            crashes.giveUp();
        }
    }

    private Void begin() {
        bystander = ProcessTrial.fork(task, BYSTANDER);
        bystander.onMessage(this::lives);
        bystander.onClose((code, signal) -> ended(code));
        next();
        return null;
    }

    private Void notBegun(Throwable why) {
        over.completeExceptionally(why);
        return null;
    }

    private void next() {
        bystander.send(Map.of("crash", left.element().toString()));
    }

    private void lives(Message answer) {
        tell(true);
        next();
    }

    private void ended(Integer code) {
        if (code != null && code == 1) {
            tell(false);
        }
        over.complete(null);
    }

    private void tell(boolean survived) {
        task.journal().append(new PlaceFact.Crashed(left.remove().toString(), survived));
    }

    /** Any thread. */
    private void giveUp() {
        task.loop().execute(this::kill);
        over.complete(null);
    }

    private void kill() {
        if (bystander != null && bystander.connected()) {
            bystander.kill("SIGKILL");
        }
    }
}
