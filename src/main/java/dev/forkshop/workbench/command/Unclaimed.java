package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import java.io.IOException;

/** Who may take a line that begins with no command: the lesson that is open. On the job's thread. */
public interface Unclaimed {
    /** Nobody. */
    Unclaimed NOBODY = new Unclaimed() {
        @Override
        public boolean line(String line, Job job) {
            return false;
        }

        @Override
        public boolean empty(Job job) {
            return false;
        }
    };

    /** Whether the next line is an answer, whatever is in it: it is whole where it ends. */
    default boolean wantsText() {
        return false;
    }

    /** Takes a line; false leaves it to be an unknown command. */
    boolean line(String line, Job job) throws InterruptedException, IOException;

    /** Whether a line that begins with a command's name is rather meant for this: an answer such as {@code spawn}. */
    default boolean rather(String line) {
        return false;
    }

    /** Takes an empty line. */
    boolean empty(Job job) throws InterruptedException, IOException;
}
