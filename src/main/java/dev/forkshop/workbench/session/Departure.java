package dev.forkshop.workbench.session;

import dev.forkshop.runtime.childprocess.Children;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.LoopThread;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The end of a sitting: its children with what they have started, its workers, then its loop. On any thread but the loop's. */
final class Departure {
    /** So long a child has after SIGTERM. */
    private static final long GRACE_MILLIS = 1_000;

    /** After so long the loop is taken for blocked, and the children are ended without it; workers end with the loop. */
    private static final long LIMIT_MILLIS = 2_500;

    private Departure() {}

    static void of(LoopThread thread, Workers workers, Pools pools) {
        try {
            endAll(thread.loop(), workers, pools);
            thread.end(LIMIT_MILLIS - GRACE_MILLIS);
        } catch (InterruptedException hurried) {
            thread.close();
            Thread.currentThread().interrupt();
        }
    }

    private static void endAll(EventLoop loop, Workers workers, Pools pools) throws InterruptedException {
        CompletableFuture<Void> gone =
                loop.submit(() -> allEnd(loop, workers, pools)).thenCompose(ending -> ending);
        try {
            gone.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException loopIsNoHelp) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Pools first, for they would replace their workers. */
    private static CompletableFuture<Void> allEnd(EventLoop loop, Workers workers, Pools pools) {
        pools.open().forEach(pools::closeNow);
        return CompletableFuture.allOf(workers.endAll(loop), Children.of(loop).endAll(GRACE_MILLIS));
    }
}
