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
        String language = arguments.words().get(0);
        Optional<String> line = LastProgram.line(session);
        ShownProgram program = last(language, session).orElseThrow(() -> none(line));
        program.text().lines().forEach(each -> job.line(Line.output(each, Line.Channel.OUT)));
        return Shell.OK;
    }

    private static UsageError none(Optional<String> line) {
        return line.map(typed -> new UsageError(
                        "there is no program for " + typed + ": what it names was not begun by a line of this sitting",
                        "fork Echo --keep, then send, has one"))
                .orElseGet(() -> new UsageError(
                        "nothing was run yet: what only looks has no program",
                        "exec git --version is a good beginning"));
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
