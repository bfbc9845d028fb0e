package dev.forkshop.runtime.journal;

import java.util.List;

/**
 * What came of trying the same things out on each way to start something: {@code exec}, {@code execfile}, {@code spawn},
 * {@code fork}, {@code cluster}, {@code worker}. {@code what} names the trial.
 */
public sealed interface CompareFact extends Fact {

    /** They are tried out, in this order. */
    record Begun(List<String> ways) implements CompareFact, Opening {
        public Begun {
            ways = List.copyOf(ways);
        }
    }

    /** It took so long, once. */
    record Timed(String way, String what, long nanos) implements CompareFact {}

    /**
     * One more of them takes so many bytes: {@code private} to its process, {@code proportional} with its share of what
     * several have in common, or {@code heap}, more that lives on the common heap.
     */
    record Weighed(String way, String kind, long bytes) implements CompareFact {}

    /** What was seen, in one word. */
    record Seen(String way, String what, String outcome) implements CompareFact {}

    /**
     * A line's program was run in real Node of this version, too: so much happened in both alike, so much differs as it
     * is meant to, so much differs beyond that.
     */
    record HeldBesideNode(String line, String version, int same, int intended, int fresh) implements CompareFact {}

    /** All was tried, or it was {@code stopped}. */
    record Ended(String how) implements CompareFact, Closing {}
}
