package dev.forkshop.workbench.command;

import dev.forkshop.workbench.explain.ShownProgram;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.Optional;

/** {@code show}: the last run as a program, for Node or in Java. */
public final class ShowCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("show", Groups.INSIGHT, "the last run as a complete program")
                .example("show js", "what you would write for Node")
                .example("show java", "the same in Java, with this runtime")
                .required("LANGUAGE", "js or java", Usage.Values.OWN)
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return List.of("js", "java");
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        String command = LastRun.of(session).typed().command();
        ShownProgram program = last(arguments.words().get(0), session)
                .orElseThrow(() -> new UsageError(
                        "there is no program for " + command,
                        "exec, execfile, spawn, fork, run, places, worker run and pool run have one"));
        program.text().lines().forEach(line -> job.line(Line.output(line, Line.Channel.OUT)));
        return Shell.OK;
    }

    private static Optional<ShownProgram> last(String language, Session session) {
        return switch (language) {
            case "js" -> LastProgram.js(session);
            case "java" -> LastProgram.java(session);
            default ->
                throw new UsageError("'" + language + "' is no language that is spoken here", "show js, show java");
        };
    }
}
