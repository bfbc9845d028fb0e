import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.isMainThread;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.threadId;

import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.workerthreads.PoolOptions;
import dev.forkshop.runtime.workerthreads.WorkerPool;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Sixteen tasks and a pool of four workers: each awaited before the next is given, and all given at once. */
class PoolLoop {
    record Answer(long fibonacci, int worker, double took) {}

    private static final int TASKS = 16;
    private static final int THREADS = 4;
    private static final int N = 32;
    private static final long BEGAN = process.hrtime();
    private static int peak;

    public static void main(String[] arguments) {
        if (!isMainThread()) {
            process.onMessage(PoolLoop::answer);
            return;
        }
        WorkerPool pool = new WorkerPool(process.argv().get(1), PoolOptions.fixed(THREADS));
        together(THREADS, () -> pool.run(1)) // all have started
                .thenCompose(done -> measured("loop", () -> inTurn(TASKS, () -> run(pool))))
                .thenCompose(done -> measured("once", () -> together(TASKS, () -> run(pool))))
                .thenRun(pool::close);
    }

    private static CompletableFuture<?> measured(String way, Supplier<CompletableFuture<?>> work) {
        long start = process.hrtime();
        peak = 0;
        return work.get().thenRun(() -> {
            tell("took." + way, (process.hrtime() - start) / 1e6);
            tell("peak." + way, peak);
        });
    }

    /** Each task waits for the one before, as an await in a loop does. */
    private static CompletableFuture<?> inTurn(int tasks, Supplier<CompletableFuture<?>> task) {
        return task.get()
                .thenCompose(done -> tasks > 1 ? inTurn(tasks - 1, task) : CompletableFuture.completedFuture(null));
    }

    private static CompletableFuture<?> together(int tasks, Supplier<CompletableFuture<?>> task) {
        return CompletableFuture.allOf(Stream.generate(task).limit(tasks).toArray(CompletableFuture[]::new));
    }

    private static CompletableFuture<?> run(WorkerPool pool) {
        CompletableFuture<?> done = pool.run(N).thenAccept(PoolLoop::lane);
        peak = Math.max(peak, pool.load().busy());
        return done;
    }

    private static void lane(Message answer) {
        double now = (process.hrtime() - BEGAN) / 1e6;
        tell("lane.worker " + answer.integer("worker"), List.of(now - answer.number("took"), now));
    }

    private static void answer(Message message) {
        long start = process.hrtime();
        long value = fibonacci(((Number) message.value()).intValue());
        process.send(new Answer(value, threadId(), (process.hrtime() - start) / 1e6));
    }

    private static long fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
