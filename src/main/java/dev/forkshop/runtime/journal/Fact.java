package dev.forkshop.runtime.journal;

/**
 * Something that happened, appended to the {@link Journal} by the code that did it, right after it did it. A fact has
 * no opinion and no sentence: those are made from it.
 */
public sealed interface Fact
        permits ProcessFact,
                ChannelFact,
                LoopFact,
                ModuleFact,
                WorkerFact,
                MemoryFact,
                PoolFact,
                LoadFact,
                ClusterFact,
                PlaceFact,
                CompareFact,
                HttpFact {

    /** A fact that opens something: until a {@link Closing} fact names it as its cause, it is still open. */
    interface Opening {}

    /** A fact that closes what an {@link Opening} fact opened; its entry's cause is the number of that fact. */
    interface Closing {}
}
