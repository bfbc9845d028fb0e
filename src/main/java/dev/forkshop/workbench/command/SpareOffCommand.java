package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;

/** {@code spare off}: ends the JVM that is kept ready. */
public final class SpareOffCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("spare off", Groups.CHILDREN, "end the JVM that is kept ready, and keep none from now on")
                .example("spare off", "each fork starts a JVM, as with --cold")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        job.await(session.spare().none());
        job.line(Line.text("none is kept: each fork starts a JVM"));
        return Shell.OK;
    }
}
