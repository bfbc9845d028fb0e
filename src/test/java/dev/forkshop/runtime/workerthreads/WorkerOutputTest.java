package dev.forkshop.runtime.workerthreads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.runtime.memory.Atomics;
import dev.forkshop.runtime.memory.Int32Array;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.testing.NothingLeftBehind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a worker prints on its way to its maker. */
@ExtendWith(NothingLeftBehind.class)
@Timeout(60)
class WorkerOutputTest {
    private static final WorkerOptions READ = WorkerOptions.defaults().stdio(false, true, false);

    /** Prints a mebibyte again and again, and counts. */
    private static final String ENDLESS =
            "Int32Array printed = new Int32Array((SharedArrayBuffer) workerData().value());"
                    + " while (true) { process.stdout().write(new byte[1 << 20]); Atomics.add(printed, 0, 1); }";

    private final Int32Array printed = new Int32Array(new SharedArrayBuffer(4));
    private final List<Object> events = new ArrayList<>();

    @Test
    void anEndlessWriterWaitsForItsReader() {
        Lab.run(lab -> {
            Worker worker = endless(lab);
            whenItWaits(worker, () -> {
                events.add(Atomics.load(printed, 0) <= 17);
                worker.stdout().onData(chunk -> {
                    if (Atomics.load(printed, 0) > 100) {
                        worker.terminate();
                    }
                });
            });
            worker.onExit(events::add);
        });
        assertEquals(List.of(true, 1), events);
    }

    @Test
    void aWriterThatWaitsIsStoppedByTerminate() {
        Lab.run(lab -> {
            Worker worker = endless(lab);
            whenItWaits(worker, worker::terminate);
            worker.onExit(events::add);
        });
        assertEquals(List.of(1), events);
    }

    @Test
    void aWriterWhoseReaderGaveUpWritesIntoTheVoid() {
        Lab.run(lab -> {
            Worker worker = endless(lab);
            whenItWaits(worker, () -> {
                worker.stdout().destroy();
                when(() -> Atomics.load(printed, 0) > 100, worker::terminate);
            });
        });
        assertTrue(Atomics.load(printed, 0) > 100);
    }

    private Worker endless(Lab lab) {
        return lab.silent(ENDLESS, READ.workerData(printed.buffer()));
    }

    private static void whenItWaits(Worker worker, Runnable then) {
        String name = "worker " + worker.threadId() + " ";
        when(
                () -> Thread.getAllStackTraces().keySet().stream()
                        .anyMatch(thread -> thread.getName().equals(name) && thread.getState() == Thread.State.WAITING),
                then);
    }

    private static void when(BooleanSupplier fact, Runnable then) {
        Timer[] look = new Timer[1];
        look[0] = EventLoop.current()
                .setInterval(
                        () -> {
                            if (fact.getAsBoolean()) {
                                look[0].clear();
                                then.run();
                            }
                        },
                        5);
    }

    @Test
    void aWorkerThatPrintsWithoutEndLeavesItsMakersLoopFree() {
        int[] ticks = {0};
        Lab.run(lab -> {
            Worker worker = endless(lab);
            worker.stdout().onData(chunk -> {});
            Timer[] tick = new Timer[1];
            tick[0] = EventLoop.current()
                    .setInterval(
                            () -> {
                                if (++ticks[0] == 20) {
                                    tick[0].clear();
                                    worker.terminate();
                                }
                            },
                            1);
        });
        assertEquals(20, ticks[0]);
    }

    @Test
    void aListenerThatThrowsLosesNothingBehindIt() {
        StringBuilder heard = new StringBuilder();
        Lab.run(lab -> {
            EventLoop.current().onUncaught(error -> events.add(error.getMessage()));
            Worker worker = lab.silent(
                    "for (String word : List.of(\"a\", \"b\", \"c\")) { process.stdout().write(word); }", READ);
            worker.stdout().onData(chunk -> {
                heard.append(chunk);
                if (chunk.toString().equals("a")) {
                    throw new IllegalStateException("thrown");
                }
            });
        });
        assertEquals(List.of("thrown"), events);
        assertEquals("abc", heard.toString());
    }

    @Test
    void inputThatNobodyGivesIsAtItsEnd() {
        String reader = "process.stdin().onData(chunk -> {}).onEnd(() -> parentPort().postMessage(\"end\"));";
        assertEquals(List.of("online", "message \"end\"", "exit 0"), Lab.eventsOf(reader));
    }
}
