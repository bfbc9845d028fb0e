package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.present.Remote;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.replay.Podium;
import java.util.List;
import java.util.concurrent.Callable;

/** What stands between the person and the shell: a terminal, or a script's plain streams. Any thread. */
public interface Front {
    /** Nobody: no history, no screen, and leaving is up to the caller. */
    Front NOBODY = new NoFront();

    /** The lines that were entered, oldest first. */
    List<String> history();

    /** Forgets the lines that were entered, on disk too. */
    void forget();

    /** Empties the screen, where there is one. */
    void clear();

    /** How many columns there are to write in. */
    default int width() {
        return 80;
    }

    /** Whether a person is there who could answer a question. */
    default boolean attended() {
        return false;
    }

    /** Whether there is a terminal that another program could have for a while. */
    default boolean hasTerminal() {
        return attended();
    }

    /** Calls this on the caller's thread while the terminal is as it was found, and nobody else reads or writes there. */
    default <T> T lendTerminal(Callable<T> use) throws Exception {
        return use.call();
    }

    /** Where a transcript is replayed before whoever is there. */
    default Podium podium(Job job) {
        return new StraightThrough(job);
    }

    /** The keys of somebody who presents a lesson. */
    default Remote remote(Job job) {
        return new ByItself(job);
    }

    /** Ends the sitting after the command that runs now, with this exit status. */
    void leave(int status);
}
