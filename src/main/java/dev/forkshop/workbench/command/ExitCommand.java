package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;

/** {@code exit} and {@code quit}: the end of the sitting; what still runs is named and ended. */
public final class ExitCommand implements Command {
    private static final int GREATEST_STATUS = 255;

    private final String name;
    private final Front front;

    public ExitCommand(String name, Front front) {
        this.name = name;
        this.front = front;
    }

    @Override
    public Usage usage() {
        return Usage.of(name, Groups.PROMPT, "leave; whatever still runs is named and ended")
                .example(name, "Ctrl-D on an empty line does it too")
                .optional("STATUS", "the exit status of forkshop, 0 to 255", Usage.Values.NONE)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        int status = arguments.word(0).map(ExitCommand::status).orElse(Shell.OK);
        front.leave(status);
        return status;
    }

    private static int status(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > GREATEST_STATUS) {
            throw new UsageError("STATUS is a number from 0 to 255, not '" + text + "'", "try exit 3");
        }
        return Integer.parseInt(text);
    }
}
