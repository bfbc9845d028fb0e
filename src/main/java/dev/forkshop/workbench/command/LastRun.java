package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.PastRun;
import dev.forkshop.workbench.session.Session;

/** The run before this command. */
final class LastRun {
    private LastRun() {}

    /** The last run; a {@link UsageError} where nothing was run yet. */
    static PastRun of(Session session) {
        return session.runs()
                .last()
                .orElseThrow(() -> new UsageError("nothing was run yet", "exec git --version is a good beginning"));
    }
}
