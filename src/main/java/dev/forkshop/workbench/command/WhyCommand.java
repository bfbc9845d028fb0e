package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;

/** {@code why}: why the outcome of the last run matters. */
public final class WhyCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("why", Groups.INSIGHT, "why the last run matters")
                .example("why", "what it was for, what it costs, what can go wrong")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        new Telling(session).why(LastRun.of(session)).forEach(job::line);
        return Shell.OK;
    }
}
