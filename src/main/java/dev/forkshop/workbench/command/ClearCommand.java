package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;

/** {@code clear}: an empty screen. */
public final class ClearCommand implements Command {
    private final Front front;

    public ClearCommand(Front front) {
        this.front = front;
    }

    @Override
    public Usage usage() {
        return Usage.of("clear", Groups.PROMPT, "an empty screen; Ctrl-L does it too")
                .example("clear", "the prompt moves to the top; what runs goes on")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        front.clear();
        return Shell.OK;
    }
}
