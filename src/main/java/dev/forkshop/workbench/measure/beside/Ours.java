package dev.forkshop.workbench.measure.beside;

import dev.forkshop.runtime.journal.ClusterFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.explain.Story;
import dev.forkshop.workbench.session.PastRun;
import dev.forkshop.workbench.session.Session;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a run of ours: its own facts, and those of the processes and threads that did its work. */
public final class Ours {
    private final long shop;
    private final PastRun run;
    private final List<Entry> all;
    private final boolean pool;
    private final long first;
    private final long begun;

    private Ours(Session session, PastRun run) {
        this.shop = session.journal().origin().pid();
        this.run = run;
        this.all = session.runs().since(0);
        this.pool = run.typed().command().startsWith("pool");
        this.first = first();
        this.begun = all.stream()
                .filter(entry -> entry.number() >= first)
                .mapToLong(Entry::nanos)
                .min()
                .orElse(0);
    }

    public static List<Happening> of(Session session, PastRun run) {
        Ours ours = new Ours(session, run);
        List<Happening> happenings = JournalTale.of(ours.shop, ours.entries());
        return ours.pool ? Crowd.of(happenings) : happenings;
    }

    /** With what was told before it of those whom it met, and after it of those whom it started. */
    private List<Entry> entries() {
        Set<Long> own = run.entries().stream().map(Entry::number).collect(Collectors.toSet());
        Set<Long> processes = numbers(ClusterFact.Forked.class, ClusterFact.Forked::pid);
        processes.addAll(numbers(ProcessFact.Started.class, ProcessFact.Started::pid));
        Set<Integer> threads = numbers(PoolFact.class, Ours::thread);
        threads.addAll(numbers(WorkerFact.class, WorkerFact::threadId));
        return all.stream()
                .filter(entry -> own.contains(entry.number())
                        || isOf(processes, entry)
                        || threads.contains(Story.workerOf(entry, shop)) && isDue(entry))
                .map(this::inTime)
                .toList();
    }

    /** The workers of a pool were there before its tasks, and have done others. */
    private boolean isDue(Entry entry) {
        return !pool || entry.number() >= first || isBeginning(entry.fact());
    }

    private Entry inTime(Entry entry) {
        boolean early = pool && entry.number() < first;
        return early ? new Entry(entry.number(), begun, entry.origin(), entry.cause(), entry.fact()) : entry;
    }

    /** The number of the first fact of the run: each run ends with a look at the loop. */
    private long first() {
        long first = 1;
        long known = run.entries().stream().mapToLong(Entry::number).min().orElse(1);
        for (Entry entry : all) {
            if (entry.number() < known && entry.fact() instanceof LoopFact.Observed) {
                first = entry.number() + 1;
            }
        }
        return first;
    }

    private <F extends Fact, T> Set<T> numbers(Class<F> kind, Function<F, T> number) {
        return run.entries().stream()
                .map(Entry::fact)
                .flatMap(fact -> kind.isInstance(fact) ? Stream.of(kind.cast(fact)) : Stream.empty())
                .map(number)
                .collect(Collectors.toSet());
    }

    private static int thread(PoolFact fact) {
        return fact instanceof PoolFact.Done done
                ? done.threadId()
                : fact instanceof PoolFact.Failed failed ? failed.threadId() : -1;
    }

    private static boolean isOf(Set<Long> processes, Entry entry) {
        return processes.stream().anyMatch(pid -> Story.concerns(entry, pid));
    }

    private static boolean isBeginning(Fact fact) {
        return fact instanceof WorkerFact.Started || fact instanceof WorkerFact.Online;
    }
}
