package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.Parcel;
import java.util.concurrent.CompletableFuture;

/** A task on its way through a pool. Its data was packed when it came, so that later changes do not show. */
final class PoolJob {
    private final PoolTask task;
    private final String name;
    private final Parcel parcel;
    private final CompletableFuture<Message> outcome = new CompletableFuture<>();
    private final long came = System.nanoTime();
    private long began; // 0 while it waits
    private Runnable onAbort = () -> {};

    PoolJob(PoolTask task, long number) {
        this.task = task;
        this.name = task.name() == null ? "task " + number : task.name();
        this.parcel = aborted() ? Parcel.of(null) : Parcel.of(task.data(), "data", task.transfer());
    }

    String name() {
        return name;
    }

    CompletableFuture<Message> outcome() {
        return outcome;
    }

    long timeoutMillis(long otherwise) {
        return task.timeoutMillis() > 0 ? task.timeoutMillis() : otherwise;
    }

    void whenAborted(Runnable giveUp) {
        if (task.signal() != null) {
            onAbort = giveUp;
            task.signal().onAbort(onAbort);
        }
    }

    boolean aborted() {
        return task.signal() != null && task.signal().aborted();
    }

    Object abortReason() {
        return task.signal().reason();
    }

    /** Nobody may give it up any more. */
    void settle() {
        if (task.signal() != null) {
            task.signal().offAbort(onAbort);
        }
    }

    void start(Worker worker) {
        began = System.nanoTime();
        worker.post(task.data(), parcel);
    }

    /** Tells how it ended. */
    void tell(PoolFact end) {
        task.onSettled().accept(end);
    }

    void lose() {
        parcel.lose();
    }

    long queuedNanos() {
        return (began == 0 ? System.nanoTime() : began) - came;
    }

    long ranNanos() {
        return began == 0 ? 0 : System.nanoTime() - began;
    }
}
