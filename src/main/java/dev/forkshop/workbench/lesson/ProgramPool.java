package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.journal.Overlap;
import dev.forkshop.runtime.journal.PoolFact;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pools of one name that programs have made for themselves, in this process and in others, as their facts tell it. */
final class ProgramPool {
    private final List<Entry> facts;

    ProgramPool(String name, FactView view) {
        facts = view.entries().stream()
                .filter(entry ->
                        entry.fact() instanceof PoolFact fact && fact.pool().equals(name))
                .toList();
    }

    /** Whether there was such a pool. */
    boolean opened() {
        return count(PoolFact.Opened.class) > 0;
    }

    long count(Class<? extends PoolFact> kind) {
        return facts.stream().map(Entry::fact).filter(kind::isInstance).count();
    }

    /** How many tasks ran at the same moment in one process, at most. */
    int most() {
        Map<Origin, List<Entry>> places = facts.stream().collect(Collectors.groupingBy(Entry::origin));
        return places.values().stream().mapToInt(ProgramPool::atOnce).max().orElse(0);
    }

    private static int atOnce(List<Entry> entries) {
        Overlap overlap = new Overlap();
        for (Entry entry : entries) {
            long ran = ranNanos(entry);
            if (ran > 0) {
                overlap.add(entry.nanos() - ran, entry.nanos());
            }
        }
        return overlap.most();
    }

    private static long ranNanos(Entry entry) {
        if (entry.fact() instanceof PoolFact.Done done) {
            return done.ranNanos();
        }
        return entry.fact() instanceof PoolFact.Failed failed ? failed.ranNanos() : 0;
    }
}
