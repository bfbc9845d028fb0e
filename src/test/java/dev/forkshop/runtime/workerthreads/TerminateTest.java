package dev.forkshop.runtime.workerthreads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.testing.NothingLeftBehind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a worker does, its exit comes soon after it was asked to end. Each body begins by a message. */
@ExtendWith(NothingLeftBehind.class)
@Timeout(60)
class TerminateTest {
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String BEGUN = "parentPort().postMessage(0); ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) {}",
                "while (true) { try { deep(0); } catch (Throwable t) { n++; } }",
                "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);",
                "MessageChannel c = new MessageChannel(); c.port1().onMessage(m -> c.port2().postMessage(n++));"
                        + " c.port2().postMessage(0);",
                "while (true) { parentPort().postMessage(n++); }",
                "while (true) { process.stdout().write(new byte[1 << 20]); }",
                "setInterval(() -> {}, 1);",
                "Worker w = new Worker(source(\"while (true) {}\"), WorkerOptions.defaults().source());",
            })
    void theExitComesWithinATenthOfASecond(String body) {
        long best = Long.MAX_VALUE;
        for (int tries = 0; tries < 10 && best > SOON; tries++) { // others may have the processor
            best = Math.min(best, nanosToExit(body));
        }
        assertTrue(best < SOON, best + " ns");
    }

    private static long nanosToExit(String body) {
        List<Long> times = new ArrayList<>();
        Lab.run(lab -> {
            Worker worker = lab.silent(BEGUN + body, WorkerOptions.defaults().stdio(false, true, false));
            Listener[] begun = new Listener[1];
            begun[0] = worker.onMessage(first -> {
                begun[0].remove();
                EventLoop.current().setTimeout(() -> end(worker, times), 20);
            });
        });
        assertEquals(2, times.size());
        return times.get(1) - times.get(0);
    }

    private static void end(Worker worker, List<Long> times) {
        times.add(System.nanoTime());
        worker.onExit(code -> times.add(System.nanoTime()));
        worker.terminate();
    }
}
