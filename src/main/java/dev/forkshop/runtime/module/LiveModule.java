package dev.forkshop.runtime.module;

import dev.forkshop.runtime.loop.EventLoop;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * A module that is written while it runs, as at {@code node}'s own prompt: classes come one after another, share their
 * statics and one scope, and are called on the loop. What a callback of theirs throws is printed, and the module goes on.
 */
public final class LiveModule {
    private final EventLoop loop;
    private final ModuleRun run;
    private Thread calling;
    private boolean interrupted;

    private LiveModule(EventLoop loop, ModuleRun run) {
        this.loop = loop;
        this.run = run;
    }

    /** Begins one; {@code onExit} gets the code of {@code process.exit}. On the loop. */
    public static LiveModule open(String name, ModuleOptions options, IntConsumer onExit) {
        CompiledModule empty = CompiledModule.empty(name);
        ModuleRun run = ModuleRun.last(empty, options, new UncaughtPrinter(options), onExit);
        return new LiveModule(EventLoop.current(), run);
    }

    /** More classes, by binary name. Any thread. */
    public void add(Map<String, byte[]> classFiles) {
        run.loader().add(PollWriter.write(classFiles));
    }

    /** One of its classes. Any thread. */
    public Class<?> find(String name) throws ClassNotFoundException {
        return run.loader().loadClass(name);
    }

    /** Calls code of its own; what that starts is the module's, and what it throws comes out as it is. On the loop. */
    public <T> T call(Callable<T> code) throws Exception {
        loop.assertInLoop();
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        if (!began()) {
            throw new CancellationException("interrupted");
        }
        loop.as(run, () -> {
            try {
                result.set(code.call());
            } catch (Exception thrown) {
                failure.set(thrown);
            }
        });
        returned();
        if (failure.get() != null) {
            throw failure.get();
        }
        return result.get();
    }

    private synchronized boolean began() {
        calling = interrupted ? null : Thread.currentThread();
        return !interrupted;
    }

    private synchronized void returned() {
        calling = null;
        Thread.interrupted(); // an interrupt that came too late is nobody else's
        run.loader().polls().goOn();
    }

    /** Code may be called again after an {@link #interrupt}. Any thread. */
    public synchronized void rearm() {
        interrupted = false;
    }

    public synchronized boolean isInterrupted() {
        return interrupted;
    }

    /**
     * Stops what is being called, or the callback that keeps the loop, wherever it is; until {@link #rearm} calls throw
     * a {@link CancellationException} instead. Any thread.
     */
    public synchronized void interrupt() {
        interrupted = true;
        run.stop();
        if (calling == null) {
            loop.execute(run.loader().polls()::goOn);
        } else {
            calling.interrupt();
        }
    }

    /** Whether this was thrown because the module was {@linkplain #interrupt stopped}, or has ended itself. */
    public static boolean isStop(Throwable thrown) {
        return thrown instanceof ProcessExit;
    }
}
