package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.util.List;

/**
 * One word that a learner types and what it does. A command reads its arguments, asks the session, and prints lines to
 * its job; it never reads keys and never knows whether a terminal, a pipe or a transcript is at the other end.
 */
public interface Command {
    /** What it is called and what it takes: help, completion and parsing are all made from this. */
    Usage usage();

    /**
     * Does it, on the job's own thread, which may wait; the event loop's work is handed to the session's loop.
     *
     * @return the exit status: 0 done, 1 failed, 130 interrupted; a {@link UsageError} is 2
     */
    int run(Arguments arguments, Session session, Job job) throws Exception;

    /** Values that could stand for a {@linkplain Usage.Values kind} of value which only this command knows. */
    default List<String> candidates(String kind, Session session) {
        return List.of();
    }
}
