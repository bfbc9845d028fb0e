import dev.forkshop.runtime.memory.ArrayBuffer;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.memory.Uint8Array;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import java.util.List;
import java.util.Map;

/** Worker threads: start, messages, 64 MiB copied and transferred, one shared word, and a recursion. */
class Workers {
    private static final String SIDE = "./bench/rows/WorkerSide.java";
    private static final int STARTS = 15;
    private static final int ONE_BY_ONE = 30_000;
    private static final int STREAM = 200_000;
    private static final int BYTES = 64 << 20;
    private static final int PAGE = 4096;
    private static final int COPIES = 4;
    private static final int TRANSFERS = 20;
    private static final int ADDS = 10_000_000;

    public static void main(String[] arguments) {
        starts(STARTS, () -> roundTrips(() -> stream(() -> bytes(false, () -> bytes(true, () -> adds(Workers::compute))))));
    }

    private static Worker worker(Object data) {
        return new Worker(SIDE, WorkerOptions.defaults().workerData(data));
    }

    private static void starts(int left, Runnable then) {
        if (left == 0) {
            then.run();
            return;
        }
        long start = System.nanoTime();
        Worker worker = worker(null);
        worker.onMessage(reply -> {
            Sample.tell("worker.start", Sample.millisSince(start));
            worker.terminate();
        });
        worker.onExit(code -> starts(left - 1, then));
        worker.postMessage(1);
    }

    private static void roundTrips(Runnable then) {
        Worker worker = worker(null);
        long[] state = {2 * ONE_BY_ONE, 0};
        worker.onMessage(reply -> {
            if (--state[0] == ONE_BY_ONE) {
                state[1] = System.nanoTime();
            }
            if (state[0] == 0) {
                Sample.tell("worker.round_trips", Sample.perSecond(ONE_BY_ONE, state[1]));
                worker.terminate();
            } else {
                worker.postMessage(1);
            }
        });
        worker.onExit(code -> then.run());
        worker.postMessage(1);
    }

    /** Twice before it counts. */
    private static void stream(Runnable then) {
        Worker worker = worker(Map.of("count", STREAM));
        long[] state = {0, System.nanoTime()};
        worker.onMessage(all -> {
            if (state[0]++ > 1) {
                Sample.tell("worker.pipelined", Sample.perSecond(STREAM, state[1]));
            }
            if (state[0] == 4) {
                worker.terminate();
            } else {
                state[1] = System.nanoTime();
                send(worker);
            }
        });
        worker.onExit(code -> then.run());
        send(worker);
    }

    private static void send(Worker worker) {
        for (int i = 0; i < STREAM; i++) {
            worker.postMessage(i);
        }
    }

    /** A transfer takes as long as two threads need to wake each other: that wants more rounds than copying. */
    private static void bytes(boolean transfer, Runnable then) {
        Worker worker = worker(null);
        int warmUp = transfer ? TRANSFERS : 1;
        long[] state = {0, 0};
        worker.onMessage(reply -> {
            if (state[0] > warmUp) {
                Sample.tell(transfer ? "bytes.transfer" : "bytes.copy", Sample.millisSince(state[1]));
            }
            if (++state[0] > warmUp + (transfer ? TRANSFERS : COPIES)) {
                worker.terminate();
                return;
            }
            ArrayBuffer buffer = new ArrayBuffer(BYTES);
            touch(new Uint8Array(buffer));
            state[1] = System.nanoTime();
            worker.postMessage(buffer, transfer ? List.of(buffer) : List.of());
        });
        worker.onExit(code -> then.run());
        worker.postMessage(1);
    }

    /** Else one side would have memory and the other the promise of it. */
    private static void touch(Uint8Array bytes) {
        for (int i = 0; i < BYTES; i += PAGE) {
            bytes.set(i, 1);
        }
    }

    /** Both begin at a message, the first time to warm up. */
    private static void adds(Runnable then) {
        SharedArrayBuffer words = new SharedArrayBuffer(4);
        List<Worker> two = List.of(worker(Map.of("words", words)), worker(Map.of("words", words)));
        long[] state = {0, 0, 0};
        for (Worker worker : two) {
            worker.onMessage(reply -> {
                if (++state[0] % 2 == 0) {
                    if (state[0] > 2) {
                        Sample.tell("atomics.add", Sample.perSecond(2L * ADDS, state[1]));
                    }
                    if (state[0] == 6) {
                        two.forEach(Worker::terminate);
                    } else {
                        state[1] = System.nanoTime();
                        two.forEach(each -> each.postMessage(Map.of("times", ADDS)));
                    }
                }
            });
            worker.onExit(code -> {
                if (++state[2] == 2) {
                    then.run();
                }
            });
        }
        two.forEach(each -> each.postMessage(Map.of("times", 1_000)));
    }

    private static void compute() {
        Worker worker = worker(null);
        long[] start = {0};
        worker.onMessage(reply -> {
            if (start[0] == 0) {
                start[0] = System.nanoTime();
                worker.postMessage("heavy");
            } else {
                Sample.tell("fibonacci", Sample.millisSince(start[0]));
                worker.terminate();
            }
        });
        worker.postMessage(1);
    }
}
