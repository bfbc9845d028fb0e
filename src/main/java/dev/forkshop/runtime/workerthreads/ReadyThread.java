package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.Patience;
import dev.forkshop.runtime.module.CompiledModule;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread of one worker. One that is begun ahead has loaded the classes of the module that is likely to come next, and
 * initialized none of them; then it waits a few seconds for a worker's life, and where none comes it ends. Any thread.
 */
final class ReadyThread implements Runnable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final Life NONE = new Life("", null);

    private final AtomicReference<Life> life = new AtomicReference<>();
    private final CompiledModule likely;
    private final Thread thread;
    private CompiledModule loaded;

    private record Life(String name, Runnable run) {}

    private ReadyThread(CompiledModule likely, double stackMb) {
        this.likely = likely;
        thread = new Thread(null, this, "worker to come", (long) (stackMb * 1024 * 1024));
        thread.setDaemon(true);
        thread.setContextClassLoader(ReadyThread.class.getClassLoader()); // it is none of its maker's module's threads
    }

    /** One for whoever comes next. */
    static ReadyThread ahead(CompiledModule likely) {
        ReadyThread ready = new ReadyThread(likely, WorkerOptions.STACK_MB);
        ready.start();
        return ready;
    }

    /** One for this worker, which does not live yet. */
    static ReadyThread of(double stackMb) {
        return new ReadyThread(null, stackMb);
    }

    /** Begins the life, here and nowhere else; false where it has waited too long. Once. */
    boolean begin(String name, Runnable run) {
        if (!life.compareAndSet(null, new Life(name, run))) {
            return false;
        }
        if (likely == null) {
            start();
        } else {
            LockSupport.unpark(thread);
        }
        return true;
    }

    /** A thread would inherit its maker's patience. */
    private void start() {
        Patience.endHere();
        thread.start();
    }

    /** Nobody will come. */
    void dismiss() {
        life.compareAndSet(null, NONE);
        LockSupport.unpark(thread);
    }

    Thread thread() {
        return thread;
    }

    /** The module, with its classes where they are loaded already. On the thread itself. */
    CompiledModule loaded(CompiledModule module) {
        return likely == module ? loaded : module;
    }

    @Override
    public void run() {
        loaded = likely == null ? null : likely.loadAhead();
        Life mine = await();
        if (mine != NONE) {
            Thread.currentThread().setName(mine.name);
            mine.run.run();
        }
    }

    private Life await() {
        long until = System.nanoTime() + PATIENCE_NANOS;
        for (long left = PATIENCE_NANOS; life.get() == null && left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
            Thread.interrupted(); // meant for nobody
        }
        life.compareAndSet(null, NONE);
        return life.get();
    }
}
