package dev.forkshop.runtime.loop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** A task from another thread that somebody waits for: it is run on the loop, or refused because the loop has ended. */
final class Submission<T> implements Runnable {
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private final String loop;
    private final Supplier<T> task;

    Submission(String loop, Supplier<T> task) {
        this.loop = loop;
        this.task = task;
    }

    CompletableFuture<T> outcome() {
        return outcome;
    }

    @Override
    public void run() {
        try {
            outcome.complete(task.get());
        } catch (Throwable thrown) { // the asker hears of it, the loop goes on
            outcome.completeExceptionally(thrown);
        }
    }

    void refuse() {
        outcome.completeExceptionally(new RejectedExecutionException("the event loop '" + loop + "' has ended"));
    }
}
