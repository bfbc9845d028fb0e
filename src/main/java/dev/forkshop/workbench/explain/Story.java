package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The entries of one run, read as a story: what the shop did itself, and the life of each child and
 * worker that it started. */
public final class Story {
    private final long shop;
    private final List<Entry> entries;
    private final List<Life> lives;
    private final List<WorkerLife> workers;

    /**
     * @param shop the process that tells the story
     * @param entries what was told during the run, oldest first; what belongs to children of earlier runs is left out
     */
    public Story(long shop, List<Entry> entries) {
        this.shop = shop;
        this.entries = List.copyOf(entries);
        this.lives = entries.stream().filter(this::begins).map(this::life).toList();
        this.workers = entries.stream()
                .map(this::workerOf)
                .filter(id -> id > 0)
                .distinct()
                .map(this::workerLife)
                .toList();
    }

    private boolean begins(Entry entry) {
        boolean start = entry.fact() instanceof ProcessFact.Started || entry.fact() instanceof ProcessFact.NotStarted;
        return start && entry.origin().pid() == shop;
    }

    private Life life(Entry start) {
        long pid = ((ProcessFact) start.fact()).pid();
        Predicate<Entry> belongs = pid == 0 ? start::equals : entry -> concerns(entry, pid);
        return new Life(pid, start, entries.stream().filter(belongs).toList());
    }

    private WorkerLife workerLife(int threadId) {
        return new WorkerLife(
                threadId,
                entries.stream().filter(entry -> workerOf(entry) == threadId).toList());
    }

    private int workerOf(Entry entry) {
        return workerOf(entry, shop);
    }

    /** The worker of the process {@code shop} that an entry is about, told by it or of it; 0 where it is about none. */
    public static int workerOf(Entry entry, long shop) {
        if (entry.origin().pid() != shop) {
            return 0;
        }
        return entry.fact() instanceof WorkerFact fact
                ? fact.threadId()
                : entry.origin().threadId();
    }

    /** Whether an entry is about this process: told by it, or about it by its parent. */
    public static boolean concerns(Entry entry, long pid) {
        return entry.origin().pid() == pid
                || entry.fact() instanceof ProcessFact fact && fact.pid() == pid
                || entry.fact() instanceof ChannelFact channel && channel.peer() == pid;
    }

    public long shop() {
        return shop;
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The children of this run, in the order of their start; those that could not be started are among them. */
    public List<Life> lives() {
        return lives;
    }

    /** The one child, or the first of several. */
    public Optional<Life> first() {
        return lives.stream().findFirst();
    }

    /** The workers of this process that were started, or that were heard of. */
    public List<WorkerLife> workers() {
        return workers;
    }

    /** Facts of this kind that the shop's main thread told, of its own life. */
    public <F extends Fact> Stream<F> own(Class<F> kind) {
        return ownEntries(kind).map(entry -> kind.cast(entry.fact()));
    }

    <F extends Fact> Stream<Entry> ownEntries(Class<F> kind) {
        return entries.stream()
                .filter(entry -> entry.origin().pid() == shop && entry.origin().threadId() == 0)
                .filter(entry -> kind.isInstance(entry.fact()));
    }
}
