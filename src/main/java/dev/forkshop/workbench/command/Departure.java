package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.workbench.view.Line;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** A child that was asked to leave: gone at its exit, off the list when its pipes have closed too. */
final class Departure {
    private static final long PATIENCE_MILLIS = 1_000;

    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile Line exited;

    /** Watches for the end of this child. On the loop. */
    void watch(ChildProcess child) {
        long asked = System.nanoTime();
        child.onExit((code, signal) -> exited = end(child.pid(), code, signal, System.nanoTime() - asked));
        child.onClose((code, signal) -> closed.complete(null));
    }

    /** How it ended; empty where it has not within a second. On the job's thread. */
    Optional<Line> end() throws InterruptedException, ExecutionException {
        closed.completeOnTimeout(null, PATIENCE_MILLIS, TimeUnit.MILLISECONDS).get();
        return Optional.ofNullable(exited);
    }

    private static Line end(long pid, Integer code, String signal, long nanos) {
        String how = signal == null ? "exit " + code : "ended by " + signal;
        return Line.of()
                .text("  ")
                .pid(pid)
                .text("  " + how + " after ")
                .duration(nanos)
                .line();
    }
}
