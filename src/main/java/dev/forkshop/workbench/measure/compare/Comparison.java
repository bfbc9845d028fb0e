package dev.forkshop.workbench.measure.compare;

import dev.forkshop.runtime.journal.CompareFact;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.session.SideLoop;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Tries the same things out on several ways to start something. On the thread of a job, whose interrupt ends it. */
public final class Comparison {
    private static final int ROUNDS = 5;

    private final Session session;
    private final Job job;

    public Comparison(Session session, Job job) {
        this.session = session;
        this.job = job;
    }

    /** Makes all trials; what was started for them is gone afterwards, also after an interrupt. */
    public void perform(List<Way> ways) throws InterruptedException {
        long begun = session.journal()
                .append(new CompareFact.Begun(ways.stream().map(Way::toString).toList()));
        String how = "stopped";
        try (SideLoop side = session.sideLoop("compare")) {
            how = perform(ways, new Laboratory(side.loop(), session.journal(), job));
        } finally {
            job.progress("");
            session.journal().append(new CompareFact.Ended(how), begun);
        }
    }

    private static String perform(List<Way> ways, Laboratory laboratory) throws InterruptedException {
        List<Trials> all = ways.stream().map(way -> way.trials(laboratory)).toList();
        try {
            for (int round = 0; round <= ROUNDS; round++) {
                for (Trials trials : all) {
                    boolean counts = round > 0; // the first of everything is slower
                    laboratory.attempt(trials.way, Trial.START, () -> trials.start(counts));
                }
            }
            for (Trials trials : all) {
                trials.rest();
            }
            return "done";
        } catch (CancellationException interrupted) {
            return "stopped";
        }
    }
}
