import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.isMainThread;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.workerData;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.memory.Atomics;
import dev.forkshop.runtime.memory.Int32Array;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** A count that several share: two threads add to the same memory, two processes to what each believes to be the same. */
class SharedCount {
    private static final String THIS = process.argv().get(1);
    private static final int TIMES = 1_000_000;
    private static final int ASKS = 500;
    private static int count; // of this process alone
    private static int left;

    public static void main(String[] arguments) {
        if (!isMainThread()) {
            add((Int32Array) workerData().value());
        } else if (arguments.length == 0) {
            threads(new Int32Array(new SharedArrayBuffer(4)));
        } else if (arguments[0].equals("count")) {
            countAlone();
        } else {
            process.onMessage(SharedCount::keep);
        }
    }

    private static void threads(Int32Array memory) {
        long start = process.hrtime();
        both(exited -> new Worker(THIS, WorkerOptions.defaults().workerData(memory)).onExit(exited::accept), () -> {
            tell("threads.counted", 100.0 * Atomics.load(memory, 0) / (2 * TIMES));
            tell("threads.took", (process.hrtime() - start) / 1e6);
            processes(memory);
        });
    }

    private static void processes(Int32Array memory) {
        both(exited -> fork(THIS, List.of("count")).onExit((code, signal) -> exited.accept(code)), () -> {
            tell("processes.counted", 100.0 * count / (2 * TIMES));
            long start = process.hrtime();
            add(memory);
            tell("add.atomic", (process.hrtime() - start) / 1e3 / TIMES);
            store();
        });
    }

    /** Starts two and goes on when both have ended. */
    private static void both(java.util.function.Consumer<IntConsumer> start, Runnable then) {
        left = 2;
        for (int i = 0; i < 2; i++) {
            start.accept(code -> {
                if (--left == 0) {
                    then.run();
                }
            });
        }
    }

    private static void add(Int32Array memory) {
        for (int i = 0; i < TIMES; i++) {
            Atomics.add(memory, 0, 1);
        }
    }

    private static void countAlone() {
        for (int i = 0; i < TIMES; i++) {
            count++;
        }
    }

    // ---- the same count kept by a process of its own, as a store keeps it: each step is a question and an answer

    private static void keep(Message message) {
        count += message.integer("add");
        process.send(Map.of("count", count));
    }

    private static void store() {
        ChildProcess keeper = fork(THIS, List.of("keep"));
        long[] start = new long[1];
        keeper.onMessage(answer -> {
            long asked = answer.integer("count");
            if (asked == ASKS) {
                start[0] = process.hrtime(); // so many to warm up
            }
            if (asked < 2 * ASKS) {
                keeper.send(Map.of("add", 1));
            } else {
                tell("add.asked", (process.hrtime() - start[0]) / 1e3 / ASKS);
                keeper.disconnect();
            }
        });
        keeper.send(Map.of("add", 1));
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
