import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.*;

import dev.forkshop.runtime.memory.Atomics;
import dev.forkshop.runtime.memory.Int32Array;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.workerthreads.Worker;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Two workers add one to two numbers, three million times each: to the first plainly, to the second by Atomics; once to
 * numbers of their own, and then to numbers that they share. What part of the additions is lost?
 */
class LostUpdates {
    private static final int TIMES = 3_000_000;

    public static void main(String[] arguments) {
        if (isMainThread()) {
            own(new Worker(process.argv().get(1)), new Worker(process.argv().get(1)));
        } else {
            parentPort().onMessage(message -> work((Int32Array) message.value()));
        }
    }

    private static void work(Int32Array numbers) {
        for (int i = 0; i < TIMES; i++) {
            numbers.set(0, numbers.get(0) + 1); // read, add, write: the other may write in between
            Atomics.add(numbers, 1, 1); // one step
        }
        parentPort().postMessage(numbers);
    }

    private static void own(Worker one, Worker other) {
        Int32Array numbers = new Int32Array(2);
        add(one, numbers)
                .thenCombine(add(other, numbers), (a, b) -> a.get(0) + b.get(0))
                .thenAccept(sum -> {
                    tell("own.lost", lost(sum));
                    shared(one, other);
                });
    }

    private static void shared(Worker one, Worker other) {
        Int32Array numbers = new Int32Array(new SharedArrayBuffer(8));
        CompletableFuture.allOf(add(one, numbers), add(other, numbers)).thenRun(() -> {
            tell("plain.lost", lost(numbers.get(0)));
            tell("atomic.lost", lost(numbers.get(1)));
            one.terminate();
            other.terminate();
        });
    }

    /** Posts a copy, unless its memory is shared. */
    private static CompletableFuture<Int32Array> add(Worker worker, Int32Array numbers) {
        CompletableFuture<Int32Array> end = new CompletableFuture<>();
        worker.onMessage(message -> end.complete((Int32Array) message.value()));
        worker.postMessage(numbers);
        return end;
    }

    private static double lost(int sum) {
        return Math.round((1 - sum / (2.0 * TIMES)) * 1000) / 10.0;
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
