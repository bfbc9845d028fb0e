package dev.forkshop.workbench.command;

import dev.forkshop.workbench.explain.ShowCode;
import dev.forkshop.workbench.explain.Typed;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Typed typed = LastRun.of(session).typed();
        if (!ShowCode.knows(typed.command())) {
            throw new UsageError(
                    "there is no program for " + typed.command(),
                    "exec, execfile, spawn, fork, run, places, worker run and pool run have one");
        }
        code(arguments.words().get(0), typed, session)
                .lines()
                .forEach(line -> job.line(Line.output(line, Line.Channel.OUT)));
        return Shell.OK;
    }

    private static String code(String language, Typed typed, Session session) {
        ShowCode show = new ShowCode(new ShowCode.Sources(name -> js(session, name), name -> java(session, name)));
        return switch (language) {
            case "js" -> show.js(typed);
            case "java" -> show.java(typed);
            default ->
                throw new UsageError("'" + language + "' is no language that is spoken here", "show js, show java");
        };
    }

    private static Optional<String> java(Session session, String module) {
        return Optional.of(new ModuleText(session.modules().find(module, session.directory())).source());
    }

    /** Bundled modules have their JavaScript counterpart beside them. */
    private static Optional<String> js(Session session, String module) {
        Path file = session.modules().find(module, session.directory());
        Path counterpart = file.resolveSibling("js").resolve(ModuleArgument.name(file) + ".js");
        return Files.isRegularFile(counterpart) ? Optional.of(new ModuleText(counterpart).source()) : Optional.empty();
    }
}
