package dev.forkshop.workbench.command;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** Work that the loop hands to the thread of a job, which does it in order until it is told that this was all. */
final class JobWork implements Executor {
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private boolean over;

    /** Hands in work. Any thread. */
    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    /** What was handed in so far was all. Any thread. */
    void finish() {
        execute(() -> over = true);
    }

    /**
     * Does the work as it comes, until the next {@link #finish}, on the calling thread, which throws what the work throws.
     * One thread at a time.
     */
    void run() throws InterruptedException {
        over = false;
        while (!over) {
            waiting.take().run();
        }
    }
}
