import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.*;

import com.sun.management.OperatingSystemMXBean;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Hold;
import dev.forkshop.runtime.loop.LoopDelay;
import dev.forkshop.runtime.loop.LoopUse;
import dev.forkshop.runtime.memory.Atomics;
import dev.forkshop.runtime.memory.Int32Array;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.workerthreads.Worker;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * One, and then two at once, of the same thing: a wait, a sum on the loop, a sum in a worker, and a hash by the threads of
 * a pool of four, as Node has one; then two hashes by a pool of one thread.
 */
class TwoAtOnce {
    record Sum(double sum, int longest) {}

    private static final long start = process.hrtime();
    private static final CompletableFuture<Void> NOW = CompletableFuture.completedFuture(null);
    private static ExecutorService pool = Executors.newFixedThreadPool(4);
    private static int together; // the longest row that any sum has seen

    public static void main(String[] arguments) {
        if (isMainThread()) {
            oneAndTwo("wait", i -> await())
                    .thenRun(() -> onTheLoop(0)) // warm
                    .thenCompose(done -> oneAndTwo("loop", i -> NOW.thenRun(() -> onTheLoop(i))))
                    .thenRun(() -> tell("loop.together", together))
                    .thenCompose(done -> workers())
                    .thenCompose(done -> hashes())
                    .thenRun(() -> pool.shutdown());
        } else {
            parentPort().onMessage(message -> parentPort().postMessage(sum(message)));
        }
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }

    // ---- a wait, a sum

    private static CompletableFuture<Void> await() {
        CompletableFuture<Void> over = new CompletableFuture<>();
        setTimeout(() -> over.complete(null), 50);
        return over;
    }

    /** Adds up in ten thousand steps, says after each where it is, and counts how often in a row the other had moved. */
    private static Sum sum(Int32Array steps, int me) {
        double sum = 0;
        int seen = 0;
        int inARow = 0;
        int longest = 0;
        for (int step = 1; step <= 10_000; step++) {
            sum += part(step);
            Atomics.store(steps, me, step);
            int other = Atomics.load(steps, 1 - me);
            inARow = other == seen ? 0 : inARow + 1;
            longest = Math.max(longest, inARow);
            seen = other;
        }
        return new Sum(sum, longest);
    }

    private static double part(int step) {
        double sum = 0;
        for (int i = 0; i < 5_000; i++) {
            sum += (double) step * i;
        }
        return sum;
    }

    private static void onTheLoop(int me) {
        together = Math.max(together, sum(new Int32Array(2), me).longest());
    }

    private static Sum sum(Message message) {
        return sum((Int32Array) message.get("steps"), (int) message.integer("me"));
    }

    private static CompletableFuture<?> workers() {
        Worker[] two = {
            new Worker(process.argv().get(1)), new Worker(process.argv().get(1))
        };
        Int32Array steps = new Int32Array(new SharedArrayBuffer(8));
        IntFunction<CompletableFuture<?>> work = i -> inAWorker(two[i], i, steps);
        return twice(work) // they are up, and warm
                .thenCompose(done -> oneAndTwo("worker", work))
                .thenCompose(done -> untilTogether(10, work))
                .thenRun(() -> tell("worker.together", together))
                .thenRun(() -> List.of(two).forEach(Worker::terminate));
    }

    /** Tries again where the cores have others to serve. */
    private static CompletableFuture<Void> untilTogether(int more, IntFunction<CompletableFuture<?>> work) {
        return together >= 10 || more == 0 ? NOW : twice(work).thenCompose(done -> untilTogether(more - 1, work));
    }

    private static CompletableFuture<?> inAWorker(Worker worker, int me, Int32Array steps) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        worker.onMessage(message -> {
            together = Math.max(together, (int) message.integer("longest"));
            answer.complete(null);
        });
        worker.postMessage(Map.of("steps", steps, "me", me));
        return answer;
    }

    // ---- a hash: a thread of the pool does it, and the loop is told

    private static CompletableFuture<?> hash() {
        EventLoop loop = EventLoop.current();
        Hold hold = loop.hold();
        return CompletableFuture.supplyAsync(TwoAtOnce::pbkdf2, pool)
                .whenCompleteAsync((hash, error) -> hold.close(), loop);
    }

    private static byte[] pbkdf2() {
        try {
            PBEKeySpec spec = new PBEKeySpec("secret".toCharArray(), "salt".getBytes(), 100_000, 512);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompletableFuture<?> hashes() {
        return hash() // warm
                .thenCompose(done -> oneAndTwo("hash", i -> hash()))
                .thenCompose(done -> processors(() -> twice(i -> hash())))
                .thenRun(TwoAtOnce::poolOfOne)
                .thenCompose(done -> measured("hash.queued", () -> twice(i -> hash())))
                .thenCompose(done -> measured("hash.queued", () -> twice(i -> hash())));
    }

    private static CompletableFuture<?> processors(Supplier<CompletableFuture<?>> work) {
        var all = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        LoopDelay loop = EventLoop.current().delay();
        long used = all.getProcessCpuTime();
        LoopUse before = loop.use();
        return work.get().thenRun(() -> {
            tell("hash.cpu", Math.round((all.getProcessCpuTime() - used) / 1e6));
            tell("hash.loop", Math.round(loop.use().since(before).active() / 1e6));
        });
    }

    private static void poolOfOne() {
        pool.shutdown();
        pool = Executors.newFixedThreadPool(1);
    }

    // ---- how long they take

    private static CompletableFuture<Void> twice(IntFunction<CompletableFuture<?>> work) {
        return CompletableFuture.allOf(work.apply(0), work.apply(1));
    }

    private static CompletableFuture<Void> measured(String figure, Supplier<CompletableFuture<?>> work) {
        double began = millis();
        return work.get().thenRun(() -> tell(figure, Math.round(millis() - began)));
    }

    private static CompletableFuture<Void> lane(String name, Supplier<CompletableFuture<?>> work) {
        double began = millis();
        return work.get()
                .thenRun(() -> tell(
                        "lane." + name,
                        Stream.of(began, millis()).map(Math::round).toList()));
    }

    private static CompletableFuture<Void> oneAndTwo(String name, IntFunction<CompletableFuture<?>> work) {
        IntFunction<CompletableFuture<?>> drawn = i -> lane(name + " " + (i + 1), () -> work.apply(i));
        return oneAndTwo(name, work, work).thenCompose(done -> oneAndTwo(name, work, drawn));
    }

    private static CompletableFuture<Void> oneAndTwo(
            String name, IntFunction<CompletableFuture<?>> one, IntFunction<CompletableFuture<?>> two) {
        return measured(name + ".one", () -> one.apply(0))
                .thenCompose(done -> measured(name + ".two", () -> twice(two)));
    }

    private static double millis() {
        return (process.hrtime() - start) / 1e6;
    }
}
