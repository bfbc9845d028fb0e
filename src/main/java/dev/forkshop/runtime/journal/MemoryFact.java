package dev.forkshop.runtime.journal;

/** What happened to memory that several threads see, or that went from one to another. */
public sealed interface MemoryFact extends Fact {

    /** Shared memory was made; it may grow to {@code maxBytes}. */
    record Shared(int bytes, int maxBytes) implements MemoryFact {}

    /** Shared memory grew. */
    record Grown(int from, int to) implements MemoryFact {}

    /** A thread stood still in Atomics.wait; Node's word for how it ended. */
    record Waited(String result, long nanos) implements MemoryFact {}

    /** Bytes are about to be sent elsewhere: by {@code copy}, {@code transfer} or {@code share}. */
    record Crossing(String way, int bytes) implements MemoryFact, Opening {}

    /**
     * The answer is there. {@code left} is how many bytes the sender still has, {@code seen} whether it sees what the
     * receiver has written into them.
     */
    record Crossed(String way, int left, boolean seen) implements MemoryFact, Closing {}
}
