package dev.forkshop.runtime.journal;

/** What happened in a pool of workers. */
public sealed interface PoolFact extends Fact {

    String pool();

    /** A pool takes tasks for a module, with at least and at most so many threads. */
    record Opened(String pool, String module, int least, int most) implements PoolFact, Opening {}

    /** A task came back: how long it waited for a worker, and how long it ran there. */
    record Done(String pool, String task, int threadId, long queuedNanos, long ranNanos) implements PoolFact {}

    /**
     * A task failed, by itself or with its worker; {@code threadId} and {@code ranNanos} are 0 where it never ran.
     *
     * @param code Node's code of the error; empty where it has none
     */
    record Failed(
            String pool,
            String task,
            int threadId,
            String name,
            String code,
            String message,
            long queuedNanos,
            long ranNanos)
            implements PoolFact {
        /** The error in a line: {@code Error [ERR_WORKER_POOL_TIMEOUT]: task 3 was stopped after 100 ms}. */
        public String error() {
            return name + (code.isEmpty() ? "" : " [" + code + "]") + ": " + message;
        }

        /** Whether somebody gave it up. */
        public boolean aborted() {
            return code.equals("ABORT_ERR");
        }

        /** Whether it never reached a worker. */
        public boolean neverRan() {
            return threadId == 0;
        }
    }

    /** A task was not taken: too many wait already. */
    record Refused(String pool, String task, int waiting) implements PoolFact {}

    /** A worker left the pool: {@code crashed}, {@code timeout}, {@code aborted}, {@code recycled}, {@code idle}. */
    record WorkerLeft(String pool, int threadId, String reason) implements PoolFact {}

    /**
     * Tasks that were given together are settled, all of them.
     *
     * @param failed how many failed by themselves, with their workers, or because their time was over
     * @param refused how many the pool did not take
     * @param stopped how many were given up while they ran: their workers were stopped
     * @param dropped how many were given up before they ran
     * @param most how many ran at the same moment, at most
     * @param nanos from the first that was given to the last that was settled
     * @param workNanos how long they ran, all together
     * @param processors how many the machine has
     */
    record Settled(
            String pool,
            long done,
            long failed,
            long refused,
            long stopped,
            long dropped,
            int most,
            long nanos,
            long workNanos,
            int processors,
            Times queued,
            Times ran)
            implements PoolFact {
        public long tasks() {
            return done + failed + refused + stopped + dropped;
        }
    }

    /** Durations in nanoseconds: half of them were at most {@code p50}. */
    record Times(long p50, long p90, long p99, long max) {}

    /** The pool has ended all its workers. */
    record Closed(String pool, long tasks) implements PoolFact, Closing {}
}
