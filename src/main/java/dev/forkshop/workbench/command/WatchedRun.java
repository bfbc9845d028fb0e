package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.workbench.explain.Story;
import dev.forkshop.workbench.explain.Witnessed;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.PastRun;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/** One run of a module that is watched: prints what it prints, and remembers it. Any thread may stop it. */
final class WatchedRun {
    private final Session session;
    private final String line;
    private final Job watching;
    private final Job job;
    private final List<String> printed = new ArrayList<>();

    WatchedRun(Session session, String line, Job watching) {
        this.session = session;
        this.line = line;
        this.watching = watching;
        this.job = new Job(line, this::print);
    }

    private void print(Line printedLine) {
        boolean message = printedLine.spans().stream().anyMatch(span -> span.role() == Role.DURATION);
        if (!message) {
            printedLine.spans().stream()
                    .filter(span -> span.role() == Role.OUTPUT)
                    .forEach(span -> remember(span.text()));
        }
        watching.line(printedLine);
    }

    private synchronized void remember(String text) {
        printed.add(text);
    }

    private synchronized List<String> printed() {
        return List.copyOf(printed);
    }

    /** Stops it, wherever it is. */
    void stop() {
        job.interrupt();
    }

    /** Runs it to its end; empty where nothing ran, because it does not compile or the line is wrong. On the job's thread. */
    Optional<Witnessed> perform(ToIntBiFunction<String, Job> shell, boolean quiet) {
        if (quiet) {
            job.keepQuiet();
        }
        long before = session.journal().last();
        shell.applyAsInt(line, job);
        return session.runs()
                .last()
                .filter(run -> run.line().equals(line) && isSince(run, before) && ran(run))
                .map(run -> Witnessed.of(story(run), printed(), job.interrupted()));
    }

    private static boolean isSince(PastRun run, long number) {
        return run.entries().stream().anyMatch(entry -> entry.number() > number);
    }

    private static boolean ran(PastRun run) {
        return run.entries().stream().noneMatch(entry -> entry.fact() instanceof ModuleFact.Rejected);
    }

    private Story story(PastRun run) {
        return new Story(session.journal().origin().pid(), run.entries());
    }
}
