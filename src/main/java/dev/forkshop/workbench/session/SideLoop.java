package dev.forkshop.workbench.session;

import dev.forkshop.runtime.childprocess.Children;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.LoopThread;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * An event loop beside the shop's, for experiments that must not meet what the learner has there: a cluster, children,
 * errors that nobody catches. It writes to the same journal, finds the same modules, and takes what it started along when
 * it is closed.
 */
public final class SideLoop implements AutoCloseable {
    private static final long GRACE_MILLIS = 200;
    private static final long LIMIT_MILLIS = 2_500;

    private final LoopThread thread;

    private final Consumer<SideLoop> closed;

    /** @param closed hears of its end */
    SideLoop(LoopThread thread, Consumer<SideLoop> closed) {
        this.thread = thread;
        this.closed = closed;
    }

    public EventLoop loop() {
        return thread.loop();
    }

    /** Ends its children, which have a moment to go by themselves, then the loop and with it its workers. Any thread but its own. */
    @Override
    public void close() throws InterruptedException {
        closed.accept(this);
        EventLoop loop = thread.loop();
        if (loop.stopped()) {
            return;
        }
        CompletableFuture<Void> gone =
                loop.submit(() -> Children.of(loop).endAll(GRACE_MILLIS)).thenCompose(ending -> ending);
        try {
            gone.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException loopIsNoHelp) {
            thread.close(); // what lives on loses its channel, its pipes and its lifeline with us
        }
        thread.end(LIMIT_MILLIS);
    }
}
