package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Niceness;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.runtime.memory.Message;

/**
 * One worker of a pool and the task that it has. An answer counts only for the task after which it was sent: a worker that
 * answers twice answers nobody else's task. It keeps the loop alive only while it is busy.
 */
final class PoolWorker {
    private final WorkerPool pool;
    private final Worker worker;
    private final int threadId;
    private PoolJob job;
    private Timer limit;
    private Timer idle;
    private long given;
    private Throwable error;
    private boolean leaving;

    PoolWorker(WorkerPool pool, String module, PoolOptions options) {
        this.pool = pool;
        worker = new Worker(module, options.worker());
        worker.onItsThread(() -> Niceness.lower(options.niceIncrement()));
        threadId = worker.threadId();
        worker.unref();
        worker.onMessage(this::answered);
        worker.onError(thrown -> error = thrown);
        worker.onExit(this::exited);
        options.onWorker().accept(worker);
    }

    int threadId() {
        return threadId;
    }

    boolean isFree() {
        return job == null && !leaving;
    }

    boolean isBusy() {
        return job != null;
    }

    boolean has(PoolJob other) {
        return job == other;
    }

    long given() {
        return given;
    }

    void take(PoolJob next, long timeoutMillis) {
        job = next;
        given++;
        worker.ref();
        stopIdling();
        next.start(worker);
        if (timeoutMillis > 0 && worker.wasOnline()) {
            limit(timeoutMillis);
        } else if (timeoutMillis > 0) {
            worker.onOnline(() -> limit(timeoutMillis)); // what it takes to start the thread is not the task's
        }
    }

    private void limit(long millis) {
        PoolJob limited = job;
        if (limited != null) {
            limit = EventLoop.current().setTimeout(() -> pool.timedOut(this, limited, millis), millis);
        }
    }

    private void answered(Message answer) {
        if (job != null && worker.answered() == given) {
            pool.done(this, release(), answer);
        }
    }

    /** The worker has no task any more. */
    PoolJob release() {
        PoolJob had = job;
        job = null;
        if (limit != null) {
            limit.clear();
            limit = null;
        }
        worker.unref();
        return had;
    }

    private void exited(int code) {
        stopIdling();
        pool.left(this, code, error);
    }

    void idleUntil(long millis) {
        stopIdling();
        idle = EventLoop.current()
                .setTimeout(() -> pool.idleTooLong(this), millis)
                .unref();
    }

    private void stopIdling() {
        if (idle != null) {
            idle.clear();
            idle = null;
        }
    }

    boolean isLeaving() {
        return leaving;
    }

    /** Ends it, whatever it does. */
    void stop() {
        leaving = true;
        stopIdling();
        worker.terminate();
    }
}
