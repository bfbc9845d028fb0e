package dev.forkshop.runtime.journal;

/** What happened to an event loop. */
public sealed interface LoopFact extends Fact {

    /** A loop began to turn. */
    record Started(String name) implements LoopFact, Opening {}

    /** One callback held the loop for so many nanoseconds: nothing else could run. */
    record Held(long nanos) implements LoopFact {}

    /** Somebody watched the loop for so many nanoseconds; the longest that the callbacks of one turn held it meanwhile. */
    record Observed(long nanos, long longest) implements LoopFact {}

    /** A callback threw and nobody caught it; the name of the error, its message, its stack as text. */
    record Uncaught(String name, String message, String stack) implements LoopFact {}

    /** Nothing was left that could keep the loop alive, or it was stopped. */
    record Ended(String name) implements LoopFact, Closing {}
}
