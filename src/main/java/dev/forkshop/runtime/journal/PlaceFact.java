package dev.forkshop.runtime.journal;

/** What came of running one module in several places, one after another. */
public sealed interface PlaceFact extends Fact {

    /** {@code main loop}, {@code worker thread}, {@code pooled worker} or {@code forked process}. */
    String place();

    /** The module was asked to run there; what is told from here to the end belongs to that run. */
    record Begun(String place, String module) implements PlaceFact, Opening {}

    /** The last answer that was waited for is there; its beginning as JSON. */
    record Answered(String place, String preview) implements PlaceFact {}

    /**
     * How much memory it took: {@code heap}, what of the heap lives more than before, after a collection each;
     * {@code resident}, what the kernel keeps in RAM for the process.
     */
    record Measured(String place, long bytes, String kind) implements PlaceFact {}

    /** It ended: {@code answered}, {@code exit 7}, {@code stopped}, or what was thrown. */
    record Ended(String place, String how) implements PlaceFact, Closing {}

    /** A module crashed there on purpose, and the main loop that had started it lived on, or did not. */
    record Crashed(String place, boolean survived) implements PlaceFact {}
}
