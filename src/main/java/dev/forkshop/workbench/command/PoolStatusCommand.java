package dev.forkshop.workbench.command;

import dev.forkshop.runtime.loop.LoopDelay;
import dev.forkshop.runtime.workerthreads.PoolLoad;
import dev.forkshop.runtime.workerthreads.PoolStats;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Pools;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Bars;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** {@code pool status}: what the pools have to do, and how long their tasks waited and ran. */
public final class PoolStatusCommand implements Command {
    private static final long WATCH_MILLIS = 500;
    private static final int BAR = 20;

    private record Figures(Pools.Member member, PoolStats stats) {}

    @Override
    public Usage usage() {
        return Usage.of("pool status", Groups.CHILDREN, "the pools that are open: who is busy, what waits, how long")
                .example("pool status", "busy and waiting now; waiting and running times since it was opened")
                .example("pool status --watch", "twice a second, until Ctrl-C or until nothing is left to do")
                .flag("--watch", "go on as long as there is something to do")
                .flag("--json", "as JSON, times in milliseconds")
                .optional("POOL", "which one (default: all)", Usage.Values.POOL)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        if (arguments.has("--watch")) {
            return watch(PoolArgument.of(arguments, session), session, job);
        }
        List<Pools.Member> pools = arguments.word(0).isPresent()
                ? List.of(PoolArgument.of(arguments, session))
                : session.pools().open();
        List<Figures> figures = session.loop().submit(() -> figures(pools)).get();
        if (arguments.has("--json")) {
            job.line(Line.text(
                    JsonText.of(figures.stream().map(PoolStatusCommand::data).toList())));
        } else if (figures.isEmpty()) {
            job.line(Line.text("no pool is open; pool up Primes --threads 4 opens one"));
        } else {
            now(figures).lines().forEach(job::line);
            times(figures).lines().forEach(job::line);
        }
        return Shell.OK;
    }

    private static List<Figures> figures(List<Pools.Member> pools) {
        return pools.stream()
                .map(member -> new Figures(member, member.pool().stats()))
                .toList();
    }

    // ---- watching

    /** One line each half second; what a pool has to do can be read while the loop is blocked, too. */
    private static int watch(Pools.Member member, Session session, Job job)
            throws InterruptedException, ExecutionException {
        boolean idle = false;
        while (!idle
                && !job.interrupted()
                && session.pools().find(member.name()).isPresent()) {
            PoolLoad load = member.pool().load();
            job.line(load(load, member.options().most(), session));
            idle = load.busy() == 0 && load.waiting() == 0;
            job.pause(idle ? 0 : WATCH_MILLIS);
        }
        return Shell.OK;
    }

    private static Line load(PoolLoad load, int most, Session session) {
        String bar = Bars.of(load.busy(), most, BAR, session.symbols());
        return Line.of()
                .text("  ")
                .number(load.busy())
                .text(" of ")
                .number(load.threads())
                .text(" busy  ")
                .dim(bar + " ".repeat(Math.max(0, BAR - bar.length())))
                .text("  ")
                .number(load.waiting())
                .text(" waiting")
                .line();
    }

    // ---- once

    private static Table now(List<Figures> figures) {
        Table table = new Table().head("pool", "module", "threads", "busy", "waiting", "done", "failed", "replaced");
        for (Figures each : figures) {
            PoolStats stats = each.stats();
            table.row(
                    Line.of().strong(each.member().name()).line(),
                    Line.text(ModuleArgument.name(each.member().module())),
                    number(stats.threads()),
                    number(stats.busy()),
                    number(stats.waiting()),
                    number(stats.done()),
                    number(stats.failed()),
                    number(stats.replaced()));
        }
        return table;
    }

    private static Line number(long number) {
        return Line.of().number(number).line();
    }

    private static Table times(List<Figures> figures) {
        Table table = new Table().head("pool", "tasks", "half at most", "90 of 100", "99 of 100", "longest");
        for (Figures each : figures) {
            if (each.stats().done() > 0) {
                row(table, each, "waited", each.stats().queued());
                row(table, each, "ran", each.stats().ran());
            }
        }
        return table;
    }

    private static void row(Table table, Figures each, String what, LoopDelay.Snapshot times) {
        table.row(
                Line.of().strong(each.member().name()).line(),
                Line.of().label(what).line(),
                Line.of().duration(times.p50()).line(),
                Line.of().duration(times.p90()).line(),
                Line.of().duration(times.p99()).line(),
                Line.of().duration(times.max()).line());
    }

    private static Map<String, Object> data(Figures each) {
        PoolStats stats = each.stats();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("pool", each.member().name());
        data.put("module", ModuleArgument.name(each.member().module()));
        data.put("threads", stats.threads());
        data.put("busy", stats.busy());
        data.put("waiting", stats.waiting());
        data.put("done", stats.done());
        data.put("failed", stats.failed());
        data.put("replaced", stats.replaced());
        data.put("queuedMs", millis(stats.queued()));
        data.put("ranMs", millis(stats.ran()));
        return data;
    }

    private static Map<String, Object> millis(LoopDelay.Snapshot times) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("p50", times.p50() / 1e6);
        data.put("p90", times.p90() / 1e6);
        data.put("p99", times.p99() / 1e6);
        data.put("max", times.max() / 1e6);
        return data;
    }
}
