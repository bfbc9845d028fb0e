import static dev.forkshop.runtime.module.Globals.process;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.parentPort;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.workerData;

import dev.forkshop.runtime.memory.AnyArrayBuffer;
import dev.forkshop.runtime.memory.Atomics;
import dev.forkshop.runtime.memory.Int32Array;
import dev.forkshop.runtime.memory.Message;

/** The other side of Workers: echoes, counts, adds, or computes, as workerData says. */
class WorkerSide {
    private static int seen;

    public static void main(String[] arguments) {
        Message data = workerData();
        if (data.has("count")) {
            count(data.integer("count"));
        } else if (data.has("words")) {
            parentPort().onMessage(go -> add(new Int32Array((AnyArrayBuffer) data.get("words")), go.integer("times")));
        } else {
            process.onMessage(message -> process.send(message.is("heavy") ? fibonacci(40) : 1));
        }
    }

    private static void count(long until) {
        parentPort().onMessage(message -> {
            if (++seen == until) {
                seen = 0;
                parentPort().postMessage(1);
            }
        });
    }

    private static void add(Int32Array words, long times) {
        for (long i = 0; i < times; i++) {
            Atomics.add(words, 0, 1);
        }
        parentPort().postMessage(1);
    }

    private static double fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }
}
