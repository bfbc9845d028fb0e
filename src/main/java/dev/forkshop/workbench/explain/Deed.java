package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ClusterFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.runtime.journal.LoadFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line that was carried out, and what it brought to life: so that a later line, which names a pid or a worker, can be
 * understood together with the one that it belongs to.
 *
 * @param line as it was typed
 * @param facts those that name what began: processes, workers, servers, pools, requests
 * @param first the number of the first fact that was told meanwhile; larger than {@code last} where there was none
 */
public record Deed(String line, Typed typed, List<Fact> facts, long first, long last) {
    /** A load tells hundreds of requests; the first ones say where they went. */
    private static final int MOST_FACTS = 100;

    public Deed {
        facts = List.copyOf(facts);
    }

    /** One that told nothing but these. */
    public Deed(String line, Typed typed, List<Fact> facts) {
        this(line, typed, facts, 1, 0);
    }

    /** Whether an entry was told while the line was carried out. */
    public boolean spans(Entry entry) {
        return entry.number() >= first && entry.number() <= last;
    }

    /** With what of these entries names something; {@code shop} is where the line was typed. */
    public static Deed of(String line, Typed typed, List<Entry> entries, Origin shop) {
        return new Deed(
                line,
                typed,
                entries.stream()
                        .filter(entry -> entry.fact() instanceof ModuleFact.Waits
                                || entry.origin().equals(shop) && names(entry.fact()))
                        .map(Entry::fact)
                        .limit(MOST_FACTS)
                        .toList(),
                entries.stream().mapToLong(Entry::number).min().orElse(1),
                entries.stream().mapToLong(Entry::number).max().orElse(0));
    }

    private static boolean names(Fact fact) {
        return fact instanceof ProcessFact.Started
                || fact instanceof WorkerFact.Started
                || fact instanceof ClusterFact.Forked
                || fact instanceof PoolFact.Opened
                || fact instanceof HttpFact.Listening
                || fact instanceof HttpFact.Asked
                || fact instanceof LoadFact.Started;
    }

    /** Its facts of one kind. */
    public <F extends Fact> Stream<F> facts(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The processes that it started. */
    public List<Long> pids() {
        return facts(ProcessFact.Started.class).map(ProcessFact.Started::pid).toList();
    }

    /** The threads that it started. */
    public List<Integer> threads() {
        return facts(WorkerFact.Started.class).map(WorkerFact.Started::threadId).toList();
    }
}
