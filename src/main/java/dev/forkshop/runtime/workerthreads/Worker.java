package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.runtime.loop.Audience;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.loop.LoopUse;
import dev.forkshop.runtime.memory.DataCloneError;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.Parcel;
import dev.forkshop.runtime.module.ModuleRun;
import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.runtime.stream.Writable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A thread that runs a module with a loop, classes and globals of its own, as its maker sees it: Node's {@code Worker}.
 *
 * <p>In this order come {@code online}, messages, at most one {@code error}, the rest of the output, {@code exit}; after
 * that nothing. An error without a listener is thrown on the maker's loop. A living worker keeps that loop alive unless
 * {@link #unref}; when the loop has ended the worker is ended too. Loop thread only, where nothing else is said.
 */
public final class Worker {
    private final EventLoop loop = EventLoop.current();
    private final String name;
    private final WorkerThread thread;
    private final MessagePort port;
    private final PostLog toWorker;
    private final WorkerStdio stdio;
    private final Tie tie;
    private final long started;
    private final Audience<Void> online = new Audience<>();
    private final Audience<Message> message = new Audience<>();
    private final Audience<DataCloneError> messageError = new Audience<>();
    private final Audience<Throwable> error = new Audience<>();
    private final Audience<Integer> exit = new Audience<>();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private int threadId;
    private boolean wasOnline;

    /** Runs the module of this name, or in this file. */
    public Worker(String module) {
        this(module, WorkerOptions.defaults());
    }

    /**
     * Runs the module, or the source text. What is wrong with it is told by {@code error}, later; what is wrong with the
     * options is thrown.
     *
     * @throws DataCloneError if workerData cannot be cloned
     */
    public Worker(String moduleOrSource, WorkerOptions options) {
        WorkerSetup setup = WorkerSetup.of(loop, moduleOrSource, options);
        threadId = setup.threadId();
        name = options.name();
        PortCore[] ends = PortCore.pair();
        stdio = new WorkerStdio(loop, options, ModuleRun.current());
        thread = new WorkerThread(this, setup, ends[1], stdio); // may fail, so before anything that holds the loop
        tie = new Tie(loop, this::stopThread);
        toWorker = new PostLog(loop, setup.journal(), threadId, true);
        port = listeningPort(ends[0]);
        started = loop.journal().append(setup.started());
        LoopWorkers.of(loop).add(this);
        thread.start();
        LoopWorkers.of(loop).tell(this);
    }

    private MessagePort listeningPort(PortCore end) {
        MessagePort made = new MessagePort(end);
        made.tellTo(toWorker);
        made.onMessage(message::emit);
        made.onMessageError(messageError::emit);
        made.unref(); // the worker itself is what keeps the loop alive
        return made;
    }

    EventLoop loop() {
        return loop;
    }

    // ---- talking

    /** Sends a copy of the value to the worker's {@code parentPort}. After the exit nothing happens. */
    public void postMessage(Object value) {
        loop.assertInLoop();
        if (isAlive()) {
            port.postMessage(value);
        }
    }

    /** The same; what stands in {@code transfer} moves. */
    public void postMessage(Object value, List<?> transfer) {
        loop.assertInLoop();
        if (isAlive()) {
            port.postMessage(value, transfer);
        }
    }

    /** Sends what was packed before. */
    void post(Object value, Parcel parcel) {
        port.deliver(value, parcel);
    }

    /** To which of our messages, counted from one, the message that is heard just now is an answer. */
    long answered() {
        return port.answered();
    }

    /** Hears that the worker's thread runs, before its module does. */
    public Listener onOnline(Runnable listener) {
        return listen(online, none -> listener.run());
    }

    public Listener onMessage(Consumer<Message> listener) {
        return listen(message, listener);
    }

    /** Hears of messages that could not be put together here. */
    public Listener onMessageError(Consumer<DataCloneError> listener) {
        return listen(messageError, listener);
    }

    /** Hears of the error that ended the worker: a copy under JavaScript's name. */
    public Listener onError(Consumer<Throwable> listener) {
        return listen(error, listener);
    }

    /** Hears the exit code; the last event. */
    public Listener onExit(Consumer<Integer> listener) {
        return listen(exit, listener);
    }

    /** The listener hears as long as its own module runs, whoever made the worker. */
    private static <T> Listener listen(Audience<T> audience, Consumer<T> listener) {
        Optional<ModuleRun> own = ModuleRun.current();
        return own.isPresent() ? audience.add(own.get().guard(listener)) : audience.add(listener);
    }

    /** Runs this on the worker's thread, before any message that is posted from now on. */
    void onItsThread(Runnable task) {
        thread.loop().execute(task);
    }

    // ---- what the thread tells

    void tellOnline() {
        wasOnline = true;
        online.emit(null);
    }

    /** The thread is done: first what it still sent, then its error, then its output, then its exit. */
    void tellEnd(int code, WorkerFailure failure) {
        if (!isAlive()) {
            return; // told already, when this loop ended
        }
        awaitThread(System.nanoTime() + LoopWorkers.PATIENCE_NANOS); // it told this as the last thing it did
        port.drain();
        if (failure != null) {
            loop.call(() -> emitError(failure.open()));
        }
        loop.call(stdio::finish);
        close(code);
        loop.call(() -> exit.emit(code));
        tie.close();
        tie.begin(() -> ended.complete(code));
    }

    private void emitError(Throwable thrown) {
        loop.journal()
                .append(
                        new WorkerFact.Failed(
                                thread.setup().threadId(), WorkerFailure.nameOf(thrown), "" + thrown.getMessage()),
                        started);
        if (!error.emit(thrown)) {
            tie.run(() -> unheard(thrown));
        }
    }

    private static void unheard(Throwable thrown) {
        throw WorkerFailure.unheard(thrown);
    }

    private void close(int code) {
        int id = threadId;
        threadId = -1;
        toWorker.tellRest();
        port.finish();
        LoopWorkers.of(loop).remove(this);
        loop.journal().append(new WorkerFact.Exited(id, code), started);
    }

    // ---- the end

    /**
     * Stops the worker wherever it is; no handler of it runs any more. Completes with the exit code after {@code exit};
     * with null if that was before.
     */
    public CompletableFuture<Integer> terminate() {
        loop.assertInLoop();
        if (!isAlive()) {
            return CompletableFuture.completedFuture(null);
        }
        loop.journal().append(new WorkerFact.Terminated(threadId), started);
        tie.ref();
        stopThread();
        return ended.copy();
    }

    void stopThread() {
        thread.stop();
    }

    /** Nobody hears any more: waits until the thread is gone, at most until then, and keeps the books. */
    void endWithItsMaker(long deadline) {
        awaitThread(deadline);
        close(1);
        tie.close();
        ended.complete(1);
    }

    /** An interrupt may be late, of a maker that was itself stopped: it does not shorten the wait. */
    private void awaitThread(long deadline) {
        boolean interrupted = false;
        boolean waited = false;
        while (!waited && System.nanoTime() < deadline) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
                waited = true;
            } catch (InterruptedException late) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAlive() {
        return threadId >= 0;
    }

    // ---- what it is

    /** Whether the code of this run of a module made it: it ends with that run. */
    public boolean isOf(ModuleRun run) {
        return tie.isOf(run);
    }

    /** Its number; -1 after the exit. */
    public int threadId() {
        return threadId;
    }

    /** The name it was given; null after the exit. */
    public String threadName() {
        return isAlive() ? name : null;
    }

    /** Whether its thread has begun. */
    public boolean wasOnline() {
        return wasOnline;
    }

    public void ref() {
        if (isAlive()) {
            tie.ref();
        }
    }

    public void unref() {
        if (isAlive()) {
            tie.unref();
        }
    }

    public boolean hasRef() {
        return tie.hasRef();
    }

    /** The worker's input; null unless the options asked for it. */
    public Writable stdin() {
        return stdio.stdin();
    }

    /** The worker's output, as it comes. */
    public Readable stdout() {
        return stdio.stdout();
    }

    public Readable stderr() {
        return stdio.stderr();
    }

    /** What it runs: the module as it was named, or {@code [source]}. Any thread. */
    public String module() {
        return thread.setup().moduleName();
    }

    /** How many messages were posted to it so far. Any thread. */
    public long messagesTo() {
        return toWorker.count();
    }

    /** How many messages it has posted to its maker so far. Any thread. */
    public long messagesFrom() {
        return thread.posted();
    }

    /** Since when one callback holds its loop, by {@link System#nanoTime}; 0 while it waits. Any thread. */
    public long busySince() {
        return thread.loop().busySince();
    }

    /** How its loop spends its time: Node's {@code worker.performance.eventLoopUtilization()}. Any thread. */
    public LoopUse loopUse() {
        return thread.loop().delay().use();
    }
}
