package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.loop.LoopDelay;
import dev.forkshop.workbench.explain.Typed;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.PastRun;
import dev.forkshop.workbench.session.Session;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A run whose work is done elsewhere than on the shop's loop, which is only watched meanwhile. Made when it begins; ended
 * once. On the job's thread.
 */
final class Observed {
    private final Session session;
    private final Job job;
    private final Typed typed;
    private final long before;
    private final LoopDelay.Window window;

    Observed(String command, Arguments arguments, Session session, Job job) {
        this.session = session;
        this.job = job;
        this.typed = ProgramRun.typed(command, arguments);
        this.before = session.journal().last();
        this.window = session.loop().delay().window();
    }

    /** The facts since it began. */
    List<Fact> facts() {
        return session.journal().since(before).stream().map(Entry::fact).toList();
    }

    /** Remembers the run, without words; returns the exit status. */
    int end(int status) throws InterruptedException {
        remember(status);
        return status;
    }

    /** Remembers the run and tells what happened; returns the exit status. */
    int tell(int status) throws InterruptedException {
        new Telling(session).of(remember(status), false).forEach(job::line);
        return status;
    }

    private PastRun remember(int status) throws InterruptedException {
        long observation = observe();
        int known = job.interrupted() ? Shell.INTERRUPTED : status;
        List<Entry> entries = own(observation);
        PastRun run = new PastRun(job.text(), typed, entries, known);
        session.runs().add(run);
        return run;
    }

    private List<Entry> own(long observation) {
        long shop = session.journal().origin().pid();
        return new OwnEntries(session.runs().since(before), observation, shop).of(pid -> false, Set.of(), false);
    }

    /** With the children and workers that a server started meanwhile: they belong to what was measured. */
    private List<Entry> whole(long observation) {
        long shop = session.journal().origin().pid();
        return new OwnEntries(session.runs().since(before), observation, shop).of(pid -> true, Set.of(), true);
    }

    /** Two turns later the loop has counted the turn that went on; a loop that stands still is not waited for twice. */
    private long observe() throws InterruptedException {
        CompletableFuture<Void> turned = new CompletableFuture<>();
        session.loop().execute(() -> session.loop().execute(() -> turned.complete(null)));
        job.awaitOrInterrupt(turned);
        LoopFact.Observed seen = window.close();
        return session.journal().append(seen);
    }
}
