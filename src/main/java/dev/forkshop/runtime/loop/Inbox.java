package dev.forkshop.runtime.loop;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What other threads hand to a loop, in their order. Anybody adds; the loop's thread takes and closes. */
final class Inbox {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    void add(Runnable task) {
        tasks.add(task);
        if (closed) {
            refuseAll();
        }
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }

    int size() {
        return tasks.size();
    }

    /** The oldest, or null. */
    Runnable poll() {
        return tasks.poll();
    }

    /** Nothing that is in it, or comes yet, will be run: whoever waits for it hears so. */
    void close() {
        closed = true;
        refuseAll();
    }

    private void refuseAll() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            if (task instanceof Submission<?> submission) {
                submission.refuse();
            }
        }
    }
}
