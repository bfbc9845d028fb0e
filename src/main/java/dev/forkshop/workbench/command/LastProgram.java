package dev.forkshop.workbench.command;

import dev.forkshop.workbench.explain.ShowCode;
import dev.forkshop.workbench.explain.ShownProgram;
import dev.forkshop.workbench.explain.Typed;
import dev.forkshop.workbench.session.PastRun;
import dev.forkshop.workbench.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The last run of a sitting as a program of its own: what {@code show} prints and a comparison runs. Empty where nothing
 * was run yet, or what was run has no program. Any thread.
 */
final class LastProgram {
    private final Session session;
    private final ShowCode code;

    private LastProgram(Session session) {
        this.session = session;
        this.code = new ShowCode(new ShowCode.Sources(this::twin, this::source));
    }

    /** For real Node. */
    static Optional<ShownProgram> js(Session session) {
        LastProgram last = new LastProgram(session);
        return last.of(last.code::js);
    }

    /** A module for this runtime. */
    static Optional<ShownProgram> java(Session session) {
        LastProgram last = new LastProgram(session);
        return last.of(last.code::java);
    }

    private Optional<ShownProgram> of(Function<Typed, String> language) {
        return session.runs()
                .last()
                .filter(run -> ShowCode.knows(run.typed().command()))
                .map(run -> program(run, language.apply(run.typed())));
    }

    private ShownProgram program(PastRun run, String text) {
        return new ShownProgram(run.line(), text, session.directory(), List.of());
    }

    private Optional<String> source(String module) {
        return Optional.of(new ModuleText(session.modules().find(module, session.directory())).source());
    }

    /** Bundled modules have their JavaScript counterpart beside them. */
    private Optional<String> twin(String module) {
        Path file = session.modules().find(module, session.directory());
        Path counterpart = file.resolveSibling("js").resolve(ModuleArgument.name(file) + ".js");
        return Files.isRegularFile(counterpart) ? Optional.of(new ModuleText(counterpart).source()) : Optional.empty();
    }
}
