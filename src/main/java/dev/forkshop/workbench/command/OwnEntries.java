package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.workbench.explain.Story;
import java.util.List;
import java.util.function.Predicate;

/** The entries of one run among those that were told meanwhile: other runs may go on at the same time. */
record OwnEntries(List<Entry> meanwhile, long observation) {
    /** Without what concerns children that were started meanwhile by others, and without their look at the loop. */
    List<Entry> of(Predicate<Long> own) {
        List<Long> others = meanwhile.stream()
                .filter(entry -> entry.fact() instanceof ProcessFact.Started)
                .map(entry -> ((ProcessFact.Started) entry.fact()).pid())
                .filter(own.negate())
                .toList();
        return meanwhile.stream()
                .filter(entry -> others.stream().noneMatch(pid -> Story.concerns(entry, pid)))
                .filter(entry -> !(entry.fact() instanceof LoopFact.Observed) || entry.number() == observation)
                .toList();
    }
}
