package dev.forkshop.runtime.journal;

import dev.forkshop.runtime.Measured;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to tell a fact that nobody reads. */
@State(Scope.Benchmark)
public class JournalBenchmark extends Measured {
    private final Journal journal = new Journal(Origin.here());

    @Benchmark
    public long append() {
        return journal.append(new LoopFact.Started("benchmark"));
    }
}
