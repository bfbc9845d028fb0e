package dev.forkshop.workbench.command;

import java.util.List;

/** What stands between the person and the shell: a terminal, or a script's plain streams. Any thread. */
public interface Front {
    /** The lines that were entered, oldest first. */
    List<String> history();

    /** Forgets the lines that were entered, on disk too. */
    void forget();

    /** Empties the screen, where there is one. */
    void clear();

    /** Ends the sitting after the command that runs now, with this exit status. */
    void leave(int status);
}
