package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.Audience;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.module.ModuleRun;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The living workers that one loop made; when that loop has ended, so have they. Where a module is alone on the loop they
 * end with its run already, because the process may exit then. Loop thread only.
 */
final class LoopWorkers {
    static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Set<Worker> alive = new LinkedHashSet<>();
    private final Map<WorkerPool, Runnable> pools = new LinkedHashMap<>();
    private final Audience<Worker> made = new Audience<>();

    private LoopWorkers(EventLoop loop) {
        loop.atEnd(this::endAll);
        ModuleRun.current().filter(ModuleRun::isAlone).ifPresent(run -> run.opened(this::endAll));
    }

    static LoopWorkers of(EventLoop loop) {
        return loop.attachment(LoopWorkers.class, () -> new LoopWorkers(loop));
    }

    void add(Worker worker) {
        alive.add(worker);
    }

    /** A pool closes when its workers have ended. */
    void add(WorkerPool pool, Runnable close) {
        pools.put(pool, close);
    }

    void remove(WorkerPool pool) {
        pools.remove(pool);
    }

    /** Tells those who want to hear of new workers, once the maker's callback is done. */
    void tell(Worker worker) {
        if (!made.isEmpty()) {
            EventLoop loop = EventLoop.current();
            loop.asNobody(() -> loop.nextTick(() -> made.emit(worker)));
        }
    }

    void remove(Worker worker) {
        alive.remove(worker);
    }

    List<Worker> alive() {
        return List.copyOf(alive);
    }

    Listener onWorker(Consumer<Worker> listener) {
        return made.add(listener);
    }

    private void endAll() {
        Thread.interrupted(); // a loop that was interrupted to end it may yet wait for its workers
        List<Worker> all = alive();
        all.forEach(Worker::stopThread);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        all.forEach(worker -> worker.endWithItsMaker(deadline));
        List.copyOf(pools.values()).forEach(Runnable::run);
    }
}
