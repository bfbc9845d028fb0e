package dev.forkshop.workbench.session;

import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.loop.EventLoop;
import java.util.concurrent.CompletableFuture;

/**
 * What a JVM does slowly the first time: loading the code that starts processes. Done once for each JVM, on a loop and a
 * thread of its own that end by themselves, so that it counts in nobody's measured run.
 */
final class GettingReady {
    private static final CompletableFuture<Void> DONE = new CompletableFuture<>();

    static {
        Thread thread = new Thread(GettingReady::once, "getting ready");
        thread.setDaemon(true);
        thread.start();
    }

    private GettingReady() {}

    /** Begins with it, unless that was done already; completes when it is done. Any thread. */
    static CompletableFuture<Void> begin() {
        return DONE;
    }

    private static void once() {
        try {
            EventLoop loop = new EventLoop("getting ready", new Journal(Origin.here()));
            loop.run(() -> ChildProcesses.exec("true", (error, stdout, stderr) -> {}));
            DONE.complete(null);
        } catch (RuntimeException | LinkageError trouble) {
            DONE.completeExceptionally(trouble);
        }
    }
}
