import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.isMainThread;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.parentPort;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.memory.ArrayBuffer;
import dev.forkshop.runtime.memory.Atomics;
import dev.forkshop.runtime.memory.Int32Array;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.workerthreads.Worker;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Two megabytes there and back in five ways, and a message of a few bytes in three. */
class Crossings {
    /** Sends something and completes when it has come back. */
    interface Trip extends Supplier<CompletableFuture<Message>> {}

    private static final String THIS = process.argv().get(1);
    private static final int BIG = 2 << 20;
    private static final int TRIPS = 500;
    private static CompletableFuture<Message> back;
    private static Object moving = new ArrayBuffer(BIG);

    public static void main(String[] arguments) {
        if (!isMainThread()) {
            process.onMessage(Crossings::answer);
        } else if (arguments.length > 0) {
            process.onMessage(message -> process.send(message.value()));
        } else {
            toWorker(new Worker(THIS))
                    .thenCompose(done -> toChild("advanced", 3))
                    .thenCompose(done -> toChild("json", 1));
        }
    }

    private static CompletableFuture<?> toWorker(Worker worker) {
        worker.onMessage(message -> back.complete(message));
        Map<String, Object> shared = Map.of("shared", new SharedArrayBuffer(BIG));
        Map<String, Object> bytes = Map.of("bytes", sevens());
        return post(worker, "ping", List.of())
                .thenCompose(here -> big("shared", 5, () -> post(worker, shared, List.of())))
                .thenCompose(done -> big("moved", 5, () -> move(worker)))
                .thenCompose(done -> big("copied", 5, () -> post(worker, bytes, List.of())))
                .thenCompose(done -> small("worker", 4, () -> post(worker, "ping", List.of())))
                .thenRun(() -> atomics(worker))
                .thenRun(worker::terminate);
    }

    private static CompletableFuture<?> toChild(String serialization, int times) {
        ChildProcess child = fork(THIS, List.of("child"), ForkOptions.defaults().serialization(serialization));
        child.onMessage(message -> back.complete(message));
        return send(child, "ping")
                .thenCompose(done -> big(serialization, times, () -> send(child, Map.of("bytes", sevens()))))
                .thenCompose(done -> serialization.equals("json") ? small("fork", 4, () -> send(child, "ping")) : back)
                .thenRun(child::disconnect);
    }

    // ---- there and back

    private static CompletableFuture<Message> post(Worker worker, Object value, List<?> transfer) {
        worker.postMessage(value, transfer);
        return back = new CompletableFuture<>();
    }

    /** The same memory travels each time: what came back goes again. */
    private static CompletableFuture<Message> move(Worker worker) {
        return post(worker, Map.of("moving", moving), List.of(moving)).thenApply(message -> {
            moving = message.get("moving");
            return message;
        });
    }

    private static CompletableFuture<Message> send(ChildProcess child, Object value) {
        child.send(value);
        return back = new CompletableFuture<>();
    }

    private static CompletableFuture<Message> big(String way, int times, Trip trip) {
        long start = process.hrtime();
        return trip.get().thenCompose(message -> {
            tell("big." + way, (process.hrtime() - start) / 1e6);
            return times > 1 ? big(way, times - 1, trip) : back;
        });
    }

    private static CompletableFuture<Message> small(String way, int rounds, Trip trip) {
        long start = process.hrtime();
        return repeat(TRIPS, trip).thenCompose(message -> {
            if (rounds < 4) { // the first was to warm up
                tell("small." + way, (process.hrtime() - start) / 1e3 / TRIPS);
            }
            return rounds > 1 ? small(way, rounds - 1, trip) : back;
        });
    }

    private static CompletableFuture<Message> repeat(int times, Trip trip) {
        return trip.get().thenCompose(message -> times > 1 ? repeat(times - 1, trip) : back);
    }

    // ---- two threads in turns: who sees that it is not its turn sleeps until the other has changed the number

    private static void atomics(Worker worker) {
        Int32Array turn = new Int32Array(new SharedArrayBuffer(4));
        worker.postMessage(Map.of("turn", turn));
        for (int round = 0; round < 4; round++) {
            long start = process.hrtime();
            for (int i = 0; i < TRIPS; i++) {
                Atomics.store(turn, 0, 1);
                Atomics.notify(turn, 0);
                Atomics.wait(turn, 0, 1);
            }
            if (round > 0) {
                tell("small.atomics", (process.hrtime() - start) / 1e3 / TRIPS);
            }
        }
    }

    private static void otherTurns(Int32Array turn) {
        while (true) {
            Atomics.wait(turn, 0, 0);
            Atomics.store(turn, 0, 0);
            Atomics.notify(turn, 0);
        }
    }

    // ---- the worker

    private static void answer(Message message) {
        if (message.has("turn")) {
            otherTurns((Int32Array) message.get("turn"));
        } else {
            Object moved = message.get("moving");
            parentPort().postMessage(message.value(), moved == null ? List.of() : List.of(moved));
        }
    }

    private static byte[] sevens() {
        byte[] bytes = new byte[BIG];
        Arrays.fill(bytes, (byte) 7);
        return bytes;
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
