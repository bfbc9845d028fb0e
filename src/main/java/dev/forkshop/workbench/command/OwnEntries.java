package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.explain.Story;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The entries of one run among those that were told meanwhile: other runs may go on at the same time.
 *
 * @param shop the process that ran it
 */
record OwnEntries(List<Entry> meanwhile, long observation, long shop) {
    /**
     * Without what concerns children that were started meanwhile by others, workers of others, and without their look at
     * the loop.
     *
     * @param own the pids of the children of this run
     * @param threads the workers of this run
     * @param adopts whether all workers that were started meanwhile are its own, too
     */
    List<Entry> of(Predicate<Long> own, Set<Integer> threads, boolean adopts) {
        List<Long> others = meanwhile.stream()
                .filter(entry -> entry.fact() instanceof ProcessFact.Started)
                .map(entry -> ((ProcessFact.Started) entry.fact()).pid())
                .filter(own.negate())
                .toList();
        Set<Integer> workers = withTheirs(threads, adopts);
        return meanwhile.stream()
                .filter(entry -> others.stream().noneMatch(pid -> Story.concerns(entry, pid)))
                .filter(entry -> workers.contains(Story.workerOf(entry, shop)))
                .filter(entry -> !(entry.fact() instanceof LoopFact.Observed) || entry.number() == observation)
                .toList();
    }

    /** These workers, the main thread, and the workers that they made in their turn. */
    private Set<Integer> withTheirs(Set<Integer> threads, boolean adopts) {
        Set<Integer> all = new HashSet<>(threads);
        all.add(0);
        for (Entry entry : meanwhile) {
            boolean started = entry.fact() instanceof WorkerFact.Started;
            int maker = entry.origin().threadId();
            if (started && (adopts || maker != 0 && all.contains(maker))) {
                all.add(Story.workerOf(entry, shop));
            }
        }
        return all;
    }
}
