import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.*;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Hold;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.workerthreads.Worker;
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
    private static final long start = process.hrtime();
    private static final CompletableFuture<Void> NOW = CompletableFuture.completedFuture(null);
    private static ExecutorService pool = Executors.newFixedThreadPool(4);

    public static void main(String[] arguments) {
        if (!isMainThread()) {
            parentPort().onMessage(message -> parentPort().postMessage(sum()));
            return;
        }
        Worker[] workers = {
            new Worker(process.argv().get(1)), new Worker(process.argv().get(1))
        };
        twice(i -> inAWorker(workers[i])) // they are up, and warm
                .thenRun(TwoAtOnce::sum)
                .thenCompose(done -> oneAndTwo("wait", i -> await()))
                .thenCompose(done -> oneAndTwo("loop", i -> NOW.thenRun(TwoAtOnce::sum)))
                .thenCompose(done -> oneAndTwo("worker", i -> inAWorker(workers[i])))
                .thenRun(() -> List.of(workers).forEach(Worker::terminate))
                .thenCompose(done -> hash()) // warm, too
                .thenCompose(done -> oneAndTwo("hash", i -> hash()))
                .thenRun(TwoAtOnce::poolOfOne)
                .thenCompose(done -> measured("hash.queued", () -> twice(i -> hash())))
                .thenCompose(done -> measured("hash.queued", () -> twice(i -> hash())))
                .thenRun(() -> pool.shutdown());
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }

    // ---- four things to do

    private static CompletableFuture<Void> await() {
        CompletableFuture<Void> over = new CompletableFuture<>();
        setTimeout(() -> over.complete(null), 50);
        return over;
    }

    private static double sum() {
        double sum = 0;
        for (long i = 0; i < 150_000_000; i++) {
            sum += 42 * i;
        }
        return sum;
    }

    private static CompletableFuture<?> inAWorker(Worker worker) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        worker.onMessage(message -> answer.complete(message.value()));
        worker.postMessage("sum");
        return answer;
    }

    /** A thread of the pool does it, and the loop is told. */
    private static CompletableFuture<?> hash() {
        EventLoop loop = EventLoop.current();
        Hold hold = loop.hold();
        return CompletableFuture.supplyAsync(TwoAtOnce::pbkdf2, pool)
                .whenCompleteAsync((hash, error) -> hold.close(), loop);
    }

    private static byte[] pbkdf2() {
        try {
            PBEKeySpec spec = new PBEKeySpec("secret".toCharArray(), "salt".getBytes(), 150_000, 512);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
