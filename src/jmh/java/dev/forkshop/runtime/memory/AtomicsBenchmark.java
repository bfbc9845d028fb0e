package dev.forkshop.runtime.memory;

import dev.forkshop.runtime.Measured;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** One word of shared memory, added to by one thread and by two. */
@State(Scope.Benchmark)
public class AtomicsBenchmark extends Measured {
    private final Int32Array memory = new Int32Array(new SharedArrayBuffer(64));

    @Benchmark
    public int add() {
        return Atomics.add(memory, 0, 1);
    }

    @Benchmark
    @Threads(2)
    public int addByTwo() {
        return Atomics.add(memory, 0, 1);
    }
}
