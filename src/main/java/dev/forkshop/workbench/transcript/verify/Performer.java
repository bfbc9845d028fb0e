package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.workbench.view.Line;
import java.util.function.Consumer;

/** What command lines are performed by: one sitting, in which a later command meets what an earlier one left. */
public interface Performer extends AutoCloseable {

    /**
     * Performs a command to its end and returns all that it printed; each line also goes to {@code live} as it comes,
     * on any thread. Blocks.
     *
     * @throws CannotPerform when the command could not even be tried; a command that fails is a performance
     */
    Performance perform(Request request, Consumer<Line> live) throws CannotPerform, InterruptedException;

    /** Ends the sitting and all that it started. */
    @Override
    default void close() {}
}
