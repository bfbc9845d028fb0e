import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.isMainThread;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.parentPort;

import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.workerthreads.Worker;
import java.util.Map;

/** What of a worker's is its own: variables, module, heap, loop? It changes each; then we look at ours. */
class OwnWorld {
    record Here(int count, long pid) {}

    private static final double MIB = 1 << 20;
    private static int counter; // of this module, which main and worker both load
    private static String mark = "none"; // as near to a global variable as Java comes
    private static byte[] kept;
    private static int ticks;

    public static void main(String[] arguments) {
        if (isMainThread()) {
            look();
        } else {
            change();
        }
    }

    private static void look() {
        counter += 41;
        long before = process.memoryUsage().get("heapUsed");
        Worker worker = new Worker(process.argv().get(1));
        worker.onMessage(message -> {
            if (message.has("pid")) {
                compare(message, before);
                blockFor(200);
                worker.postMessage("how often?");
            } else {
                tell("loop.ticks", message.value());
                worker.terminate();
            }
        });
    }

    private static void compare(Message message, long before) {
        tell("counter.main", counter);
        tell("counter.worker", message.integer("count"));
        tell("global.seen", yesNo(mark.equals("set")));
        tell("pid.same", yesNo(message.integer("pid") == process.pid()));
        tell("heap.grown", (process.memoryUsage().get("heapUsed") - before) / MIB);
    }

    private static void blockFor(long millis) {
        long end = process.hrtime() + millis * 1_000_000;
        while (process.hrtime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void change() {
        counter += 1;
        mark = "set";
        kept = new byte[32 << 20];
        setInterval(() -> ticks++, 10);
        process.send(new Here(counter, process.pid()));
        parentPort().onMessage(question -> process.send(kept == null ? 0 : ticks));
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
