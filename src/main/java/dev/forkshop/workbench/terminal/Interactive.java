package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.command.Front;

/** A front at which a person sits. */
public interface Interactive extends Front, AutoCloseable {
    /** Reads and carries out lines on the calling thread until the person leaves; returns the exit status. */
    int run(Conversation conversation);

    /** Leaves the terminal as it was found. Any thread; does nothing the second time. */
    @Override
    void close();
}
