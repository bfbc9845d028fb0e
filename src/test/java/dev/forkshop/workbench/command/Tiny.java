package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;

/** A command for tests: its usage, and a lambda for what it does. */
public record Tiny(Usage usage, Body body) implements Command {
    /** What it does. */
    @FunctionalInterface
    public interface Body {
        int run(Arguments arguments, Job job) throws Exception;
    }

    public static Tiny of(String name, Body body) {
        return new Tiny(
                Usage.of(name, "tests", "does what a test wants")
                        .more("WORD", "anything", Usage.Values.NONE)
                        .usage(),
                body);
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        return body.run(arguments, job);
    }
}
