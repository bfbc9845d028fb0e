package dev.forkshop.runtime.journal;

import java.util.List;

/** What somebody who sent a server many requests saw of it. Durations are nanoseconds. */
public sealed interface LoadFact extends Fact {

    /** The method and the address: {@code GET http://127.0.0.1:8000/fast}. */
    String request();

    /**
     * Requests began.
     *
     * @param clients how many are under way at the same time, at most
     * @param rate how many are due in a second; 0 where each client sends the next when it has its answer
     * @param close whether each has a connection of its own
     */
    record Started(String request, int clients, long rate, boolean close) implements LoadFact, Opening {}

    /** One other request, sent meanwhile, came back; {@code outcome} is its status or the kind of its failure. */
    record Alongside(String request, String outcome, long after, long nanos) implements LoadFact {}

    /** So many requests failed in one way: with an error's code, a status of 400 or more, or by taking too long. */
    record Failed(String request, String kind, long times) implements LoadFact {}

    /** So many answers named this worker as the one that gave them. */
    record AnsweredBy(String request, String worker, long times) implements LoadFact {}

    /**
     * How long a request that was sent then would have waited, at worst: one figure for each slice of the time.
     *
     * @param slice how long a slice is
     * @param worst 0 where nothing was under way
     */
    record Curve(String request, long slice, List<Long> worst) implements LoadFact {
        public Curve {
            worst = List.copyOf(worst);
        }
    }

    /**
     * The last answer is there, or nobody waits for it any more. The percentiles count the requests too that would have
     * been sent while their client was kept waiting.
     *
     * @param stall the longest time in which requests were under way and no answer came at all
     */
    record Ended(
            String request, long answered, long failed, long nanos, long p50, long p90, long p99, long max, long stall)
            implements LoadFact, Closing {}
}
