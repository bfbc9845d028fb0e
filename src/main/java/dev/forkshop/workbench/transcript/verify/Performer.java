package dev.forkshop.workbench.transcript.verify;

/** What command lines are performed by: one sitting, in which a later command meets what an earlier one left. */
public interface Performer extends AutoCloseable {

    /**
     * Performs a command to its end and returns all that it printed. Blocks.
     *
     * @throws CannotPerform when the command could not even be tried; a command that fails is a performance
     */
    Performance perform(Request request) throws CannotPerform, InterruptedException;

    /** Ends the sitting and all that it started. */
    @Override
    default void close() {}
}
