package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.journal.PoolFact;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What an assertion measures of a run of tasks: {@code who} is the pool, whose latest {@code pool run} counts; {@code
 * who#1} is its first. Of a pool that a program has made for itself all tasks count.
 *
 * @param figure takes the number from what is told when all tasks of a run are settled
 * @param tally counts it in a pool to which no {@code pool run} gave tasks
 */
record PoolSubject(String who, ToLongFunction<PoolFact.Settled> figure, ToLongFunction<ProgramPool> tally)
        implements Subject {
    /** How many tasks ran at the same moment, at most: 1 where each was awaited before the next was given. */
    static PoolSubject atOnce(String who) {
        return new PoolSubject(who, PoolFact.Settled::most, ProgramPool::most);
    }

    static PoolSubject done(String who) {
        return new PoolSubject(who, PoolFact.Settled::done, pool -> pool.count(PoolFact.Done.class));
    }

    static PoolSubject failed(String who) {
        return new PoolSubject(who, PoolFact.Settled::failed, pool -> pool.count(PoolFact.Failed.class));
    }

    static PoolSubject refused(String who) {
        return new PoolSubject(who, PoolFact.Settled::refused, pool -> pool.count(PoolFact.Refused.class));
    }

    @Override
    public Reading read(FactView view) {
        int hash = who.lastIndexOf('#');
        String pool = hash < 0 ? who : who.substring(0, hash);
        List<PoolFact.Settled> runs = view.facts(PoolFact.Settled.class)
                .filter(fact -> fact.pool().equals(pool))
                .toList();
        ProgramPool own = new ProgramPool(pool, view);
        if (runs.isEmpty() && own.opened()) {
            return Reading.number(tally.applyAsLong(own), "");
        }
        int index = hash < 0 ? runs.size() - 1 : Integer.parseInt("0" + who.substring(hash + 1)) - 1;
        return index >= 0 && index < runs.size()
                ? Reading.number(figure.applyAsLong(runs.get(index)), "")
                : new Reading.Missing("no tasks of a pool " + who + " are settled");
    }
}
