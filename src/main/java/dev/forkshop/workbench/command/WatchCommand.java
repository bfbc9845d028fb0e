package dev.forkshop.workbench.command;

import dev.forkshop.runtime.module.ModuleSource;
import dev.forkshop.workbench.explain.Changes;
import dev.forkshop.workbench.explain.Witnessed;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;

/** {@code watch}: runs a module again each time it is saved, and shows what became different; until Ctrl-C. */
public final class WatchCommand implements Command {
    private static final Set<String> RUNNERS = Set.of("run", "fork", "worker run");

    private final Supplier<Commands> commands;
    private final ToIntBiFunction<String, Job> shell;

    /** @param shell carries out the line that runs the module */
    public WatchCommand(Supplier<Commands> commands, ToIntBiFunction<String, Job> shell) {
        this.commands = commands;
        this.shell = shell;
    }

    @Override
    public Usage usage() {
        return Usage.of("watch", Groups.PROGRAMS, "run a module again each time you save it, and see what changed")
                .example("watch Mine", "in a process of its own, as fork does; Ctrl-C ends it")
                .example(
                        "watch ./mine/Task.java 5 --send '{\"n\":1}'",
                        "with what fork takes; all files of it are watched")
                .example("watch worker run Mine", "in a thread; watch run Mine on the shop's own loop")
                .rest(
                        "MODULE",
                        "a name or a path, and what fork takes; or a line of fork, run, worker run",
                        Usage.Values.MODULE)
                .detail(
                        "A run that still goes on when you save is stopped first. What is compared: the end, the messages"
                                + " that came, what was printed, and the time where it differs by half and 50 ms.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        String line = line(arguments.rest());
        Path file = session.modules().find(module(line), session.directory());
        ModuleSource source = session.modules().source(file);
        try (Saves saves = Saves.of(file, session.modules())) {
            job.onInterrupt(saves::close);
            watch(() -> new WatchedRun(session, line, job), source, saves, job);
        }
        return Shell.OK;
    }

    /** A line that names no way to run it is one of fork. */
    private String line(String rest) {
        List<String> words = Words.of(rest).texts(0);
        boolean known = commands.get()
                .find(words)
                .filter(found -> RUNNERS.contains(found.command().usage().name()))
                .isPresent();
        return known ? rest : "fork " + rest;
    }

    private String module(String line) {
        Words words = Words.of(line);
        Commands.Found found = commands.get().find(words.texts(0)).orElseThrow();
        Arguments given = new ArgumentParser(found.command().usage()).parse(words, found.words());
        return given.word(0).orElseThrow(() -> new UsageError("watch needs a module", "watch Mine"));
    }

    // ---- one run after the other

    private void watch(Supplier<WatchedRun> runs, ModuleSource first, Saves saves, Job job)
            throws InterruptedException {
        say("watching", first.files(), "   save to run it again, Ctrl-C ends it", job);
        Optional<Witnessed> before = perform(runs.get(), saves, false);
        ModuleSource source = first;
        for (Optional<ModuleSource> saved = saves.next(); saved.isPresent(); saved = saves.next()) {
            say("saved", saved.get().changedSince(source), "", job);
            source = saved.get();
            Optional<Witnessed> after = perform(runs.get(), saves, true);
            if (before.isPresent() && after.isPresent() && !job.interrupted()) {
                Changes.between(before.get(), after.get()).forEach(job::line);
            }
            before = after.isPresent() ? after : before;
        }
    }

    private Optional<Witnessed> perform(WatchedRun run, Saves saves, boolean quiet) {
        saves.stops(run);
        return run.perform(shell, quiet);
    }

    private static void say(String label, List<Path> files, String hint, Job job) {
        String names = files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
        job.line(Line.of()
                .label(String.format("  %-15s", label))
                .add(Role.PATH, names)
                .dim(hint)
                .line());
    }
}
