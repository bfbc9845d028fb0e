package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.explain.Arrows;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/** Prints the messages of some children or workers as arrows, when the journal tells of them. On the loop. */
final class MessagePrinter {
    private final Session session;
    private final Job job;
    private final Executor printer;
    private final Arrows drawing;
    private final Set<Long> peers = new HashSet<>();
    private final Set<Integer> workers = new HashSet<>();
    private long start;
    private long seen;

    MessagePrinter(ProgramRun run) {
        this(run.session(), run.job(), run.work());
    }

    MessagePrinter(Session session, Job job, Executor printer) {
        this.session = session;
        this.job = job;
        this.printer = printer;
        this.drawing = new Arrows(session.symbols());
        this.seen = session.journal().last();
    }

    /** From now on this child's messages are drawn; times count from the start of the first child. */
    void of(ChildProcess child) {
        of(child.pid());
        from(child.startedFact());
    }

    /** From now on this child's messages are drawn; times count from the first of them. */
    void of(long peer) {
        peers.add(peer);
    }

    /** From now on this worker's messages are drawn; times count from the first of them. */
    void ofWorker(int threadId) {
        workers.add(threadId);
    }

    /** Times count from this fact, where they do not count from an earlier one. */
    void from(long fact) {
        if (start == 0) {
            start = session.runs().since(fact - 1).get(0).nanos();
        }
    }

    /** Draws what was told since the last time. */
    void draw() {
        for (Entry entry : session.journal().since(seen)) {
            seen = entry.number();
            if (isOurs(entry)) {
                start = start == 0 ? entry.nanos() : start;
                drawing.of(entry, cause(entry), start).ifPresent(this::print);
            }
        }
    }

    /** Leaves out what was told since the last time: somebody else draws it. */
    void skip() {
        seen = session.journal().last();
    }

    private boolean isOurs(Entry entry) {
        boolean own = entry.origin().equals(session.journal().origin());
        return own
                && (entry.fact() instanceof ChannelFact fact && peers.contains(fact.peer())
                        || entry.fact() instanceof WorkerFact worker && workers.contains(worker.threadId()));
    }

    private Optional<Entry> cause(Entry entry) {
        return entry.cause() == 0
                ? Optional.empty()
                : session.journal().since(entry.cause() - 1).stream().findFirst();
    }

    private void print(Line line) {
        printer.execute(() -> job.line(line));
    }
}
