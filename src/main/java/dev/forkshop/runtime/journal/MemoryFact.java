package dev.forkshop.runtime.journal;

/** What happened to memory that several threads see. */
public sealed interface MemoryFact extends Fact {

    /** Shared memory was made; it may grow to {@code maxBytes}. */
    record Shared(int bytes, int maxBytes) implements MemoryFact {}

    /** Shared memory grew. */
    record Grown(int from, int to) implements MemoryFact {}

    /** A thread stood still in Atomics.wait; Node's word for how it ended. */
    record Waited(String result, long nanos) implements MemoryFact {}
}
