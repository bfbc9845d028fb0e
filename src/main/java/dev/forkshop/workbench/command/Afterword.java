package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;

/** What is told when a command has run: what happened, and why it matters. On the job's thread. */
@FunctionalInterface
public interface Afterword {
    /** Says nothing. */
    Afterword NONE = (run, job) -> {};

    void after(Run run, Job job);
}
