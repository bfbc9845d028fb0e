package dev.forkshop.workbench.command;

import dev.forkshop.runtime.loop.LoopDelay;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Bars;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code loop}: how long things had to wait for the shop's loop, and what it does now. */
public final class LoopCommand implements Command {
    private static final int BAR = 30;

    @Override
    public Usage usage() {
        return Usage.of("loop", Groups.INSIGHT, "how long things had to wait for the event loop")
                .example("loop", "the delays since the start, as monitorEventLoopDelay measures them")
                .example("loop --reset", "begin anew, then block 500, then loop")
                .flag("--reset", "forget the delays so far")
                .flag("--json", "as JSON, in milliseconds")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        if (arguments.has("--reset")) {
            session.loop().delay().reset();
        }
        LoopDelay.Snapshot delays = session.loop().delay().snapshot();
        if (arguments.has("--json")) {
            job.line(Line.text(JsonText.of(data(delays, busyFor(session)))));
            return Shell.OK;
        }
        table(delays, session).lines().forEach(job::line);
        job.line(now(session));
        return Shell.OK;
    }

    private static long busyFor(Session session) {
        long since = session.loop().busySince();
        return since == 0 ? 0 : System.nanoTime() - since;
    }

    private static Map<String, Object> data(LoopDelay.Snapshot delays, long busyFor) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("samples", delays.samples());
        data.put("p50", delays.p50() / 1e6);
        data.put("p90", delays.p90() / 1e6);
        data.put("p99", delays.p99() / 1e6);
        data.put("max", delays.max() / 1e6);
        data.put("mean", delays.mean() / 1e6);
        data.put("busyFor", busyFor / 1e6);
        return data;
    }

    private static Table table(LoopDelay.Snapshot delays, Session session) {
        Table table = new Table();
        row(table, "half of the time at most", delays.p50(), delays, session);
        row(table, "90 of 100 times at most", delays.p90(), delays, session);
        row(table, "99 of 100 times at most", delays.p99(), delays, session);
        row(table, "longest", delays.max(), delays, session);
        return table;
    }

    private static void row(Table table, String name, long nanos, LoopDelay.Snapshot delays, Session session) {
        table.row(
                Line.of().text("  ").label(name).line(),
                Line.of().duration(nanos).line(),
                Line.of()
                        .dim(Bars.of(nanos, delays.max(), BAR, session.symbols()))
                        .line());
    }

    private static Line now(Session session) {
        long busy = busyFor(session);
        return busy < 1_000_000
                ? Line.of()
                        .label("  now  ")
                        .text("it waits for something to happen")
                        .line()
                : Line.of()
                        .label("  now  ")
                        .text("one callback has held it for ")
                        .duration(busy)
                        .line();
    }
}
