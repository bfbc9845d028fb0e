package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.memory.ArrayBuffer;
import dev.forkshop.runtime.memory.Atomics;
import dev.forkshop.runtime.memory.Int32Array;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import java.util.List;
import java.util.Locale;

/**
 * What talking to a worker costs: a round trip, a stream of small messages, 64 MiB copied, moved and shared, starting and
 * stopping. Run this main with the test class path; compare with {@code bench/worker-messages.js} in Node.
 */
public final class MessageBench {
    private static final int ROUNDS = 20_000;
    private static final int STREAM = 200_000;
    private static final int MEGABYTES = 64;

    private MessageBench() {}

    public static void main(String[] arguments) {
        for (int warm = 0; warm < 2; warm++) {
            Lab.run(MessageBench::roundTrips);
            Lab.run(MessageBench::stream);
            Lab.run(lab -> bytes(lab, false));
            Lab.run(lab -> bytes(lab, true));
            Lab.run(MessageBench::starts);
            Lab.run(MessageBench::stops);
        }
        atomics();
    }

    private static void say(String what, long nanos, int times) {
        System.out.printf(Locale.ROOT, "%-34s %10.2f us%n", what, nanos / 1e3 / times);
    }

    private static void roundTrips(Lab lab) {
        Worker worker =
                lab.silent("parentPort().onMessage(m -> parentPort().postMessage(m));", WorkerOptions.defaults());
        long[] state = {ROUNDS, 0};
        worker.onMessage(answer -> {
            state[1] = state[1] == 0 ? System.nanoTime() : state[1];
            if (state[0]-- == 0) {
                say("round trip", System.nanoTime() - state[1], ROUNDS);
                worker.terminate();
            } else {
                worker.postMessage(1);
            }
        });
        worker.postMessage(1);
    }

    private static void stream(Lab lab) {
        Worker worker = lab.silent(
                "int[] got = {0}; parentPort().onMessage(m -> { if (++got[0] == " + STREAM
                        + ") parentPort().postMessage(1); });",
                WorkerOptions.defaults());
        worker.onOnline(() -> {
            long before = System.nanoTime();
            for (int i = 0; i < STREAM; i++) {
                worker.postMessage(i);
            }
            worker.onMessage(done -> {
                say("one of " + STREAM + " in a stream", System.nanoTime() - before, STREAM);
                worker.terminate();
            });
        });
    }

    private static void bytes(Lab lab, boolean move) {
        Worker worker = lab.silent(
                "parentPort().onMessage(m -> parentPort().postMessage(m" + (move ? ", List.of(m.value())" : "") + "));",
                WorkerOptions.defaults());
        worker.onOnline(() -> {
            ArrayBuffer buffer = new ArrayBuffer(MEGABYTES << 20);
            long before = System.nanoTime();
            worker.postMessage(buffer, move ? List.of(buffer) : List.of());
            worker.onMessage(back -> {
                say(MEGABYTES + " MiB there and back, " + (move ? "moved" : "copied"), System.nanoTime() - before, 1);
                worker.terminate();
            });
        });
    }

    private static void starts(Lab lab) {
        start(lab, 100, System.nanoTime());
    }

    private static void start(Lab lab, int left, long before) {
        if (left == 0) {
            say("worker started, heard, ended", System.nanoTime() - before, 100);
        } else {
            lab.silent("parentPort().postMessage(1);", WorkerOptions.defaults())
                    .onExit(code -> start(lab, left - 1, before));
        }
    }

    private static void stops(Lab lab) {
        stop(lab, 20, 0);
    }

    private static void stop(Lab lab, int left, long sum) {
        if (left == 0) {
            say("busy worker terminated", sum, 20);
            return;
        }
        Worker worker = lab.silent("parentPort().postMessage(1); spin();", WorkerOptions.defaults());
        worker.onMessage(busy -> EventLoop.current()
                .setTimeout(
                        () -> {
                            long before = System.nanoTime();
                            worker.terminate().thenRun(() -> stop(lab, left - 1, sum + System.nanoTime() - before));
                        },
                        30));
    }

    private static void atomics() {
        Int32Array array = new Int32Array(new SharedArrayBuffer(8));
        for (int round = 0; round < 3; round++) {
            long before = System.nanoTime();
            for (int i = 0; i < 50_000_000; i++) {
                Atomics.add(array, 0, 1);
            }
            System.out.printf(Locale.ROOT, "%-34s %10.2f ns%n", "Atomics.add", (System.nanoTime() - before) / 5e7);
        }
    }
}
