import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.isMainThread;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.workerthreads.PoolOptions;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerPool;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A tiny task, n + 1: done here, by a worker or a child that is there, by one that is started for it. */
class PoolOrFresh {
    /** Completes when the task of this number is done. */
    interface Task extends Function<Integer, CompletableFuture<?>> {}

    private static final String THIS = process.argv().get(1);
    private static final int ROUNDS = 4; // the first warms up
    private static long sum;

    public static void main(String[] arguments) {
        if (!isMainThread() || arguments.length > 0) {
            process.onMessage(message -> process.send(plusOne(message)));
            return;
        }
        WorkerPool pool = new WorkerPool(THIS, PoolOptions.fixed(1));
        here();
        measured("worker.kept", 500, ROUNDS, pool::run)
                .thenCompose(done -> pool.close())
                .thenCompose(done -> measured("worker.fresh", 5, ROUNDS, PoolOrFresh::freshWorker))
                .thenCompose(done -> keptChild())
                .thenCompose(done -> measured("fork.fresh", 1, ROUNDS, PoolOrFresh::freshChild));
    }

    private static long plusOne(Message message) {
        return ((Number) message.value()).longValue() + 1;
    }

    private static void here() {
        int tasks = 200_000;
        for (int round = 0; round < ROUNDS; round++) {
            long start = process.hrtime();
            for (int n = 0; n < tasks; n++) {
                sum += plusOne(new Message(n));
            }
            tell("here", start, tasks);
        }
    }

    /** Samples in microseconds a task; one task after the other. */
    private static CompletableFuture<?> measured(String way, int tasks, int rounds, Task task) {
        long start = process.hrtime();
        return inTurn(0, tasks, task).thenCompose(done -> {
            if (rounds < ROUNDS) {
                tell(way, start, tasks);
            }
            return rounds > 1 ? measured(way, tasks, rounds - 1, task) : CompletableFuture.completedFuture(null);
        });
    }

    private static CompletableFuture<?> inTurn(int n, int tasks, Task task) {
        return task.apply(n)
                .thenCompose(
                        done -> n + 1 < tasks ? inTurn(n + 1, tasks, task) : CompletableFuture.completedFuture(null));
    }

    private static CompletableFuture<?> freshWorker(int n) {
        CompletableFuture<?> gone = new CompletableFuture<>();
        Worker worker = new Worker(THIS);
        worker.onMessage(answer -> worker.terminate());
        worker.onExit(code -> gone.complete(null));
        worker.postMessage(n);
        return gone;
    }

    private static CompletableFuture<?> freshChild(int n) {
        CompletableFuture<?> gone = new CompletableFuture<>();
        ChildProcess child = fork(THIS, List.of("child"));
        child.onMessage(answer -> child.disconnect());
        child.onExit((code, signal) -> gone.complete(null));
        child.send(n);
        return gone;
    }

    private static CompletableFuture<?> keptChild() {
        ChildProcess child = fork(THIS, List.of("child"));
        CompletableFuture<?>[] answered = new CompletableFuture<?>[1];
        child.onMessage(answer -> answered[0].complete(null));
        return measured("fork.kept", 500, ROUNDS, n -> {
                    child.send(n);
                    return answered[0] = new CompletableFuture<>();
                })
                .thenRun(child::disconnect);
    }

    private static void tell(String way, long start, int tasks) {
        double micros = (process.hrtime() - start) / 1e3 / tasks;
        console.log(Json.stringify(Map.of("task." + way, micros)));
    }
}
