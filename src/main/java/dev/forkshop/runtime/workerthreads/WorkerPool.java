package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.loop.AbortError;
import dev.forkshop.runtime.loop.DurationHistogram;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.memory.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Workers that share the tasks of one queue; each runs the same module, gets a task as a message and answers with one.
 *
 * <p>A task fails alone: its error reaches whoever asked, a worker that died or had to be stopped is replaced when there
 * is work. Idle workers keep no loop alive, so that a pool that nobody closes ends with its loop. Loop thread only.
 *
 * <p>States: open; closing, while tasks are finished and none are taken; closed, when the last worker has exited.
 */
public final class WorkerPool {
    private final EventLoop loop = EventLoop.current();
    private final String module;
    private final PoolOptions options;
    private final List<PoolWorker> workers = new ArrayList<>();
    private final Deque<PoolJob> queue = new ArrayDeque<>();
    private final DurationHistogram queued = new DurationHistogram();
    private final DurationHistogram ran = new DurationHistogram();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final long opened;
    private CompletableFuture<Void> room = CompletableFuture.completedFuture(null);
    private volatile PoolLoad load = new PoolLoad(0, 0, 0);
    private boolean closing;
    private long taken;
    private long done;
    private long failed;
    private long replaced;

    public WorkerPool(String module, PoolOptions options) {
        this.module = module;
        this.options = options;
        opened = loop.journal().append(new PoolFact.Opened(options.name(), named(), options.least(), options.most()));
        while (workers.size() < options.least()) {
            add();
        }
        measure();
        LoopWorkers.of(loop).add(this, this::tellClosed);
    }

    /** The module without folder and ending; source text has no name. */
    private String named() {
        return options.worker().eval()
                ? "[source]"
                : module.replaceFirst("^.*/", "").replaceFirst("\\.java$", "");
    }

    private PoolWorker add() {
        PoolWorker made = new PoolWorker(this, module, options);
        workers.add(made);
        return made;
    }

    // ---- tasks

    /** Gives the data to the next free worker; what that answers completes the future, its error fails it. */
    public CompletableFuture<Message> run(Object data) {
        return run(PoolTask.of(data));
    }

    /**
     * The same, as the task says. Fails with {@code ERR_WORKER_POOL_FULL} where too many wait, with
     * {@code ERR_WORKER_POOL_CLOSED} after {@link #close}.
     *
     * @throws dev.forkshop.runtime.memory.DataCloneError if the data cannot be cloned
     */
    public CompletableFuture<Message> run(PoolTask task) {
        loop.assertInLoop();
        if (closing) {
            return CompletableFuture.failedFuture(ErrorCode.ERR_WORKER_POOL_CLOSED.error(options.name()));
        }
        if (!hasRoom()) {
            return refuse(task);
        }
        PoolJob job = new PoolJob(task, ++taken);
        if (job.aborted()) {
            fail(job, 0, new AbortError(job.abortReason()));
        } else {
            job.whenAborted(() -> abort(job));
            queue.add(job);
            giveOut();
        }
        return job.outcome();
    }

    private CompletableFuture<Message> refuse(PoolTask task) {
        String name = task.name() == null ? "a task" : task.name();
        loop.journal().append(new PoolFact.Refused(options.name(), name, queue.size()), opened);
        return CompletableFuture.failedFuture(
                ErrorCode.ERR_WORKER_POOL_FULL.error(options.name(), options.queueLimit()));
    }

    /** Whether a further task would be taken: a worker is free or can be made, or the queue is not full. */
    public boolean hasRoom() {
        return queue.size() < options.queueLimit() || findFree().isPresent() || staff() < options.most();
    }

    /** Completes when there is room: what a producer waits for that has more tasks than the queue takes. */
    public CompletableFuture<Void> room() {
        if (hasRoom()) {
            return CompletableFuture.completedFuture(null);
        }
        room = room.isDone() ? new CompletableFuture<>() : room;
        return room.copy();
    }

    private Optional<PoolWorker> findFree() {
        return workers.stream().filter(PoolWorker::isFree).findFirst();
    }

    /** How many workers count: those that leave do not. */
    private int staff() {
        return (int) workers.stream().filter(worker -> !worker.isLeaving()).count();
    }

    private void giveOut() {
        handOut();
        measure();
        endIfDone();
    }

    private void handOut() {
        while (!queue.isEmpty()) {
            Optional<PoolWorker> free = findFree();
            if (free.isEmpty() && staff() >= options.most()) {
                return;
            }
            PoolJob job = queue.poll();
            free.orElseGet(this::add).take(job, job.timeoutMillis(options.timeoutMillis()));
        }
    }

    // ---- what workers tell

    void done(PoolWorker worker, PoolJob job, Message answer) {
        done++;
        job.settle();
        queued.record(job.queuedNanos());
        ran.record(job.ranNanos());
        tell(job, new PoolFact.Done(options.name(), job.name(), worker.threadId(), job.queuedNanos(), job.ranNanos()));
        if (options.tasksPerWorker() > 0 && worker.given() >= options.tasksPerWorker()) {
            dismiss(worker, "recycled");
        } else if (staff() > options.least()) {
            worker.idleUntil(options.idleMillis());
        }
        giveOut();
        job.outcome().complete(answer);
        tellRoom();
    }

    private void tellRoom() {
        if (hasRoom()) {
            room.complete(null);
        }
    }

    void timedOut(PoolWorker worker, PoolJob job, long millis) {
        worker.release();
        dismiss(worker, "timeout");
        fail(job, worker.threadId(), ErrorCode.ERR_WORKER_POOL_TIMEOUT.error(job.name(), millis));
        giveOut();
    }

    private void abort(PoolJob job) {
        int threadId = 0;
        if (queue.remove(job)) {
            job.lose();
        } else {
            PoolWorker worker =
                    workers.stream().filter(each -> each.has(job)).findFirst().orElseThrow();
            threadId = worker.threadId();
            worker.release();
            dismiss(worker, "aborted");
        }
        fail(job, threadId, new AbortError(job.abortReason()));
        loop.nextTick(this::giveOut); // one signal may give up many: the next in the queue may be gone in a moment too
    }

    void idleTooLong(PoolWorker worker) {
        if (worker.isFree() && staff() > options.least()) {
            dismiss(worker, "idle");
        }
    }

    private void dismiss(PoolWorker worker, String reason) {
        replaced++;
        loop.journal().append(new PoolFact.WorkerLeft(options.name(), worker.threadId(), reason), opened);
        worker.stop();
    }

    /** A worker has exited, asked or not. */
    void left(PoolWorker worker, int code, Throwable error) {
        workers.remove(worker);
        if (!worker.isLeaving()) {
            replaced++;
            loop.journal().append(new PoolFact.WorkerLeft(options.name(), worker.threadId(), "crashed"), opened);
        }
        if (worker.isBusy()) {
            PoolJob job = worker.release();
            Throwable why = error == null ? ErrorCode.ERR_WORKER_POOL_CRASHED.error(job.name(), code) : error;
            fail(job, worker.threadId(), why);
        }
        giveOut();
    }

    private void fail(PoolJob job, int threadId, Throwable why) {
        failed++;
        job.settle();
        tell(
                job,
                new PoolFact.Failed(
                        options.name(),
                        job.name(),
                        threadId,
                        WorkerFailure.nameOf(why),
                        why instanceof NodeError error ? error.code() : "",
                        "" + why.getMessage(),
                        job.queuedNanos(),
                        job.ranNanos()));
        job.outcome().completeExceptionally(why);
        tellRoom();
    }

    private void tell(PoolJob job, PoolFact end) {
        loop.journal().append(end, opened);
        job.tell(end);
    }

    // ---- the end

    /** Takes no more tasks, finishes those it has, ends the workers; completes when the last has exited. */
    public CompletableFuture<Void> close() {
        closing = true;
        endIfDone();
        return closed.copy();
    }

    /** The same, but stops the tasks that run and gives up those that wait. */
    public CompletableFuture<Void> closeNow() {
        closing = true;
        for (PoolJob job = queue.poll(); job != null; job = queue.poll()) {
            job.lose();
            fail(job, 0, ErrorCode.ERR_WORKER_POOL_CLOSED.error(options.name()));
        }
        measure();
        workers.stream().filter(worker -> !worker.isLeaving()).forEach(PoolWorker::stop);
        endIfDone();
        return closed.copy();
    }

    private void endIfDone() {
        if (!closing || !queue.isEmpty() || workers.stream().anyMatch(PoolWorker::isBusy)) {
            return;
        }
        workers.stream().filter(worker -> !worker.isLeaving()).toList().forEach(PoolWorker::stop);
        if (workers.isEmpty()) {
            tellClosed();
        }
    }

    private void tellClosed() {
        if (!closed.isDone()) {
            closing = true;
            LoopWorkers.of(loop).remove(this);
            loop.journal().append(new PoolFact.Closed(options.name(), taken), opened);
            closed.complete(null);
        }
    }

    private void measure() {
        load = new PoolLoad(workers.size(), busy(), queue.size());
    }

    private int busy() {
        return (int) workers.stream().filter(PoolWorker::isBusy).count();
    }

    /** What it has to do just now. Any thread, also while the loop is blocked. */
    public PoolLoad load() {
        return load;
    }

    /** The figures as they are now. */
    public PoolStats stats() {
        return new PoolStats(
                workers.size(), busy(), queue.size(), done, failed, replaced, queued.snapshot(), ran.snapshot());
    }

    public String name() {
        return options.name();
    }
}
