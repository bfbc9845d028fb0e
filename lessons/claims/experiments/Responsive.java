import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.isMainThread;

import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.module.Timeout;
import dev.forkshop.runtime.workerthreads.Worker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** How often a timer fires while a sum of two hundred million numbers is made here, and while a worker makes it. */
class Responsive {
    private static final int TICK = 10;
    private static int ticks;
    private static double longest;

    public static void main(String[] arguments) {
        if (!isMainThread()) {
            process.onMessage(go -> {
                process.send(sum());
                process.disconnect();
            });
            return;
        }
        Timeout timer = watchLoop();
        Worker worker = new Worker(process.argv().get(1));
        worker.onOnline(() -> measured("here", () -> CompletableFuture.completedFuture(sum()))
                .thenCompose(done -> measured("worker", () -> ask(worker)))
                .thenRun(() -> clearInterval(timer)));
    }

    private static double sum() {
        double sum = 0;
        for (long i = 0; i < 200_000_000; i++) {
            sum += i * 42;
        }
        return sum;
    }

    private static CompletableFuture<?> ask(Worker worker) {
        CompletableFuture<?> answered = new CompletableFuture<>();
        worker.onMessage(message -> answered.complete(null));
        worker.postMessage("go");
        return answered;
    }

    private static CompletableFuture<?> measured(String where, Supplier<CompletableFuture<?>> work) {
        CompletableFuture<?> done = new CompletableFuture<>();
        setTimeout(() -> measure(where, work, done), 50);
        return done;
    }

    private static void measure(String where, Supplier<CompletableFuture<?>> work, CompletableFuture<?> done) {
        long start = process.hrtime();
        int before = ticks;
        longest = 0;
        work.get().thenRun(() -> {
            double took = (process.hrtime() - start) / 1e6;
            tell("work." + where, took);
            tell("ticks." + where, 100 * (ticks - before) / (took / TICK));
            setTimeout(
                    () -> {
                        tell("stall." + where, longest);
                        done.complete(null);
                    },
                    2 * TICK);
        });
    }

    /** Counts a timer's ticks; how late each is tells how long the loop stood still. */
    private static Timeout watchLoop() {
        long began = process.hrtime();
        long[] last = {began};
        return setInterval(
                () -> {
                    long now = process.hrtime();
                    double late = Math.max(0, (now - last[0]) / 1e6 - TICK);
                    last[0] = now;
                    ticks++;
                    longest = Math.max(longest, late);
                    tell("curve.stall", List.of((now - began) / 1_000_000, late));
                },
                TICK);
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
