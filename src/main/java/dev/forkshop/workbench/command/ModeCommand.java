package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;

/** {@code java} and {@code command}: how the lines that follow are read. The shell, which reads them, does it. */
public final class ModeCommand implements Command {
    private final boolean java;

    private ModeCommand(boolean java) {
        this.java = java;
    }

    public static ModeCommand java() {
        return new ModeCommand(true);
    }

    public static ModeCommand command() {
        return new ModeCommand(false);
    }

    /** Whether lines are Java from here on. */
    boolean isJava() {
        return java;
    }

    @Override
    public Usage usage() {
        return java ? javaUsage() : commandUsage();
    }

    private static Usage javaUsage() {
        return Usage.of("java", Groups.PROMPT, "every line is Java, until command; with CODE, this one is")
                .example("java", "a row of lines of Java; :LINE or command LINE runs one command meanwhile")
                .example("java record Point(int x, int y) {}", "Java, although record is a command")
                .optional("CODE", "Java, as it is", Usage.Values.NONE)
                .usage();
    }

    private static Usage commandUsage() {
        return Usage.of("command", Groups.PROMPT, "lines are commands again; with LINE, this one is")
                .example("command", "the way it was before java")
                .example("command children", "one command between lines of Java; so does :children")
                .optional("LINE", "a command with its arguments", Usage.Values.COMMAND)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        String said = java
                ? "  every line is Java now; :LINE runs one command, command goes back"
                : "  a line is a command again where it can be one, and Java where it cannot";
        job.line(Line.of().dim(said).line());
        return Shell.OK;
    }
}
