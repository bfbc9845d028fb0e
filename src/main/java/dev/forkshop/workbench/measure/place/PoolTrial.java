package dev.forkshop.workbench.measure.place;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.workerthreads.PoolOptions;
import dev.forkshop.runtime.workerthreads.PoolTask;
import dev.forkshop.runtime.workerthreads.WorkerPool;
import dev.forkshop.runtime.workerthreads.WorkerThreads;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The module in the one worker of a pool that is already up: its main has run, it waits for tasks. A module that does not
 * come to that within a second is given its task all the same. Its output is not shown.
 */
final class PoolTrial extends Trial {
    private static final long LOOK_MILLIS = 5;
    private static final int LOOKS = 200;

    private final long before = Memory.live();
    private WorkerPool pool;
    private long opened;

    PoolTrial(Assignment task) {
        super(task);
    }

    @Override
    CompletableFuture<Void> prepare() {
        opened = task.journal().last();
        Listener reading = WorkerThreads.onWorker(WorkerTrial::read);
        PoolOptions options = PoolOptions.fixed(1).name("places").worker(WorkerTrial.silent());
        pool = new WorkerPool(task.file().toString(), options);
        CompletableFuture<Void> up = new CompletableFuture<>();
        awaitWorker(up, LOOKS);
        return up;
    }

    private void awaitWorker(CompletableFuture<Void> up, int looks) {
        if (looks == 0 || stopped() || task.journal().since(opened).stream().anyMatch(PoolTrial::isUp)) {
            up.complete(null);
        } else {
            task.loop().setTimeout(() -> awaitWorker(up, looks - 1), LOOK_MILLIS);
        }
    }

    /** It waits for messages, or never will. */
    private static boolean isUp(Entry entry) {
        boolean settled = entry.fact() instanceof ModuleFact.Waits || entry.fact() instanceof ModuleFact.Ended;
        return settled && entry.origin().thread().startsWith("worker ");
    }

    @Override
    void begin() {
        task.all().forEach(data -> pool.run(PoolTask.of(data)).whenComplete(this::told));
        if (stopped()) {
            close();
        }
    }

    private void told(Message answer, Throwable error) {
        if (error == null) {
            answered(Place.POOL, answer);
        } else {
            failed(error.toString());
        }
    }

    @Override
    Optional<Memory> memory() {
        return Optional.of(Memory.since(before));
    }

    @Override
    void release() {
        close();
    }

    @Override
    void end() {
        task.loop().execute(this::close);
    }

    private void close() {
        if (pool != null) {
            pool.closeNow().thenRun(() -> ended("closed"));
        }
    }
}
