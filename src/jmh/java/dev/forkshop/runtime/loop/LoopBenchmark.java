package dev.forkshop.runtime.loop;

import dev.forkshop.runtime.Measured;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import java.util.concurrent.CountDownLatch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What another thread hands to a loop: one task and its outcome, and many in a row. */
@State(Scope.Benchmark)
public class LoopBenchmark extends Measured {
    private static final int ROW = 10_000;

    private EventLoop loop;
    private Thread thread;

    @Setup
    public void begin() {
        loop = new EventLoop("benchmark", new Journal(Origin.here()));
        thread = new Thread(() -> loop.run(() -> loop.hold()));
        thread.start();
    }

    @TearDown
    public void end() throws InterruptedException {
        loop.stop();
        thread.join();
    }

    @Benchmark
    public Object thereAndBack() {
        return loop.submit(() -> this).join();
    }

    @Benchmark
    @OperationsPerInvocation(ROW)
    public void inARow() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(ROW);
        for (int i = 0; i < ROW; i++) {
            loop.execute(ran::countDown);
        }
        ran.await();
    }
}
