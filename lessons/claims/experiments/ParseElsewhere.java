import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.isMainThread;

import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.module.Timeout;
import dev.forkshop.runtime.workerthreads.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Parses JSON of some megabytes: here, in a worker that returns all of it, in a worker that returns a count. */
class ParseElsewhere {
    record Order(int order, String to, boolean paid, List<Integer> items) {}

    private static final int ORDERS = 60_000;
    private static final int TICK = 5;
    private static CompletableFuture<Message> answered;
    private static double longest;

    public static void main(String[] arguments) {
        if (!isMainThread()) {
            process.onMessage(ParseElsewhere::answer);
            return;
        }
        Worker worker = new Worker(process.argv().get(1));
        worker.onMessage(message -> answered.complete(message));
        String json = text();
        ask(worker, "count", json) // it has started
                .thenCompose(done -> watched(() -> rounds(2, worker, json)))
                .thenRun(worker::terminate);
    }

    private static String text() {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(new Order(i, "customer " + i % 977, i % 3 == 0, List.of(i % 7, i % 11, i % 13)));
        }
        return Json.stringify(orders);
    }

    private static CompletableFuture<?> watched(Supplier<CompletableFuture<?>> work) {
        Timeout timer = watchLoop();
        return work.get().thenRun(() -> clearInterval(timer));
    }

    private static CompletableFuture<?> rounds(int rounds, Worker worker, String json) {
        return measured("here", () -> CompletableFuture.completedFuture(count(json)))
                .thenCompose(done -> measured("all", () -> ask(worker, "all", json)))
                .thenCompose(done -> measured("count", () -> ask(worker, "count", json)))
                .thenCompose(done ->
                        rounds > 1 ? rounds(rounds - 1, worker, json) : CompletableFuture.completedFuture(null));
    }

    private static CompletableFuture<?> measured(String way, Supplier<CompletableFuture<?>> work) {
        CompletableFuture<?> done = new CompletableFuture<>();
        setTimeout(() -> measure(way, work, done), 50);
        return done;
    }

    private static void measure(String way, Supplier<CompletableFuture<?>> work, CompletableFuture<?> done) {
        longest = 0;
        long start = process.hrtime();
        work.get().thenRun(() -> {
            tell("total." + way, (process.hrtime() - start) / 1e6);
            setTimeout(
                    () -> {
                        tell("stall." + way, longest);
                        done.complete(null);
                    },
                    2 * TICK);
        });
    }

    /** A timer that should fire every few milliseconds; how late it is tells how long the loop stood still. */
    private static Timeout watchLoop() {
        long began = process.hrtime();
        long[] last = {began};
        return setInterval(
                () -> {
                    long now = process.hrtime();
                    double late = Math.max(0, (now - last[0]) / 1e6 - TICK);
                    last[0] = now;
                    longest = Math.max(longest, late);
                    tell("curve.stall", List.of((now - began) / 1_000_000, late));
                },
                TICK);
    }

    private static CompletableFuture<Message> ask(Worker worker, String what, String json) {
        worker.postMessage(Map.of("what", what, "json", json));
        return answered = new CompletableFuture<>();
    }

    // ---- the worker

    private static void answer(Message message) {
        Object orders = Json.parse(message.text("json"));
        process.send(message.text("what").equals("all") ? orders : ((List<?>) orders).size());
    }

    private static int count(String json) {
        return ((List<?>) Json.parse(json)).size();
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
