import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.workerthreads.PoolOptions;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import dev.forkshop.runtime.workerthreads.WorkerPool;
import java.util.List;
import java.util.Map;

/**
 * Lets something crash nearby, and answers if it lives: {"crash":"worker thread"}, {"crash":"pooled worker"},
 * {"crash":"forked process"}. It does not outlive {"crash":"main loop"}, which is its own.
 */
class Bystander {
    record Answer(String crash, boolean alive) {}

    public static void main(String[] arguments) {
        process.onMessage(message -> crash(message.text("crash")));
    }

    private static void crash(String place) {
        switch (place) {
            case "worker thread" -> inAWorker(place);
            case "pooled worker" -> inAPool(place);
            case "forked process" -> inAProcess(place);
            default -> throw new IllegalStateException("crashed on purpose");
        }
    }

    private static void inAWorker(String place) {
        Worker worker = new Worker("Crash", WorkerOptions.defaults());
        worker.onError(error -> {}); // who does not listen is taken along: an error that nobody hears is thrown here
        worker.onExit(code -> answer(place));
    }

    private static void inAPool(String place) {
        WorkerPool pool = new WorkerPool("Thrower", PoolOptions.fixed(1));
        pool.run(Map.of()).whenComplete((answer, error) -> {
            answer(place);
            pool.close();
        });
    }

    private static void inAProcess(String place) {
        ChildProcesses.fork("Crash", List.of(), ForkOptions.defaults().silent(true))
                .onExit((code, signal) -> answer(place));
    }

    private static void answer(String place) {
        process.send(new Answer(place, true));
    }
}
