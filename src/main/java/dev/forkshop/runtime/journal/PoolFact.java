package dev.forkshop.runtime.journal;

/** What happened in a pool of workers. */
public sealed interface PoolFact extends Fact {

    String pool();

    /** A pool takes tasks, with at least and at most so many threads. */
    record Opened(String pool, int least, int most) implements PoolFact, Opening {}

    /** A task came back: how long it waited for a worker, and how long it ran there. */
    record Done(String pool, String task, int threadId, long queuedNanos, long ranNanos) implements PoolFact {}

    /** A task failed, by itself or with its worker; {@code threadId} is 0 where it never ran. */
    record Failed(String pool, String task, int threadId, String name, String message) implements PoolFact {}

    /** A task was not taken: too many wait already. */
    record Refused(String pool, String task, int waiting) implements PoolFact {}

    /** A worker left the pool: {@code crashed}, {@code timeout}, {@code aborted}, {@code recycled}, {@code idle}. */
    record WorkerLeft(String pool, int threadId, String reason) implements PoolFact {}

    /** The pool has ended all its workers. */
    record Closed(String pool, long tasks) implements PoolFact, Closing {}
}
