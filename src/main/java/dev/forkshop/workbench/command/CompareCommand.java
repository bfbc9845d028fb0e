package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.explain.CompareRow;
import dev.forkshop.workbench.explain.CompareTable;
import dev.forkshop.workbench.measure.HttpReady;
import dev.forkshop.workbench.measure.compare.Comparison;
import dev.forkshop.workbench.measure.compare.Way;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.PastRun;
import dev.forkshop.workbench.session.Session;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** {@code compare}: ways to start something, tried out and measured side by side. */
public final class CompareCommand implements Command {
    private static final String ALL = "all";
    private static final String CHILD = "child";

    private final IntSupplier columns;

    /** @param columns how wide the screen is */
    public CompareCommand(IntSupplier columns) {
        this.columns = columns;
    }

    @Override
    public Usage usage() {
        return Usage.of("compare", Groups.PROGRAMS, "exec, spawn, fork, cluster, worker: measured side by side")
                .example("compare exec spawn fork", "the ways to a child process")
                .example("compare cluster worker", "processes that share a port, and threads")
                .example("compare worker child", "a thread, and a process with a channel")
                .example("compare all", "all six; takes some seconds")
                .flag("--json", "the figures as JSON, each start of them")
                .required(
                        "WAY", "exec, execfile, spawn, fork, cluster, worker, child (a fork) or all", Usage.Values.OWN)
                .more("WAY", "further ones", Usage.Values.OWN)
                .detail("exec, execfile and spawn start echo, cat, wc, head and sh; the others start the module "
                        + "Specimen. first reply: from asking until the first byte or message is handed to us. private "
                        + "memory: pages that no other process has; with its share: those that several have are "
                        + "divided among them, as the kernel says in smaps_rollup. A thread has none of its own: what "
                        + "lives more on our heap is told instead. copied: sent until it was answered, of programs "
                        + "through a pipe. our loop: the longest that it was held while the other computed. Nothing in "
                        + "the table is said that was not tried out just now; - was not, because there is no such "
                        + "thing.")
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return Stream.concat(Arrays.stream(Way.values()).map(Way::toString), Stream.of(CHILD, ALL))
                .toList();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        List<Way> ways = ways(arguments.words(), session);
        session.getReady().get();
        HttpReady.await();
        long before = session.journal().last();
        new Comparison(session, job).perform(ways);
        int status = job.interrupted() ? Shell.INTERRUPTED : Shell.OK;
        PastRun run = new PastRun(
                job.text(),
                ProgramRun.typed("compare", arguments),
                session.runs().since(before),
                status);
        session.runs().add(run);
        boolean json = arguments.has("--json");
        if (!json) {
            List<CompareRow> rows = CompareRow.of(run.entries());
            new CompareTable(columns.getAsInt()).lines(rows).forEach(job::line);
        }
        new Telling(session).of(run, json).forEach(job::line);
        return status;
    }

    private List<Way> ways(List<String> words, Session session) {
        Set<Way> ways = new LinkedHashSet<>();
        for (String word : words) {
            switch (word) {
                case ALL -> ways.addAll(List.of(Way.values()));
                case CHILD -> ways.add(Way.FORK);
                default -> ways.add(way(word, session));
            }
        }
        return List.copyOf(ways);
    }

    private Way way(String word, Session session) {
        return Way.of(word)
                .orElseThrow(() -> new UsageError(
                        "'" + word + "' is no way to start something",
                        Nearest.to(word, candidates("", session))
                                .map(name -> "try compare " + name)
                                .orElse("try compare exec spawn fork, compare cluster worker, compare all")));
    }
}
