package dev.forkshop.workbench.command;

import dev.forkshop.runtime.cluster.WorkerFigures;
import dev.forkshop.workbench.session.Clusters;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** {@code cluster status}: each worker, what it did and what it used. */
public final class ClusterStatusCommand implements Command {
    private static final long WATCH_MILLIS = 1_000;
    private static final double MEBI = 1024 * 1024;
    private static final long NANOS = 1_000_000;
    private static final int WHOLE_TABLE = 80;

    private static final List<Column> COLUMNS = List.of(
            new Column(
                    "worker",
                    true,
                    each -> Line.of().strong(String.valueOf(each.worker())).line()),
            new Column("pid", true, each -> Line.of().pid(each.pid()).line()),
            new Column("state", true, ClusterStatusCommand::state),
            new Column(
                    "for",
                    false,
                    each -> Line.of().duration(each.uptimeMillis() * NANOS).line()),
            new Column(
                    "restarts", false, each -> Line.of().number(each.restarts()).line()),
            new Column("cpu", false, ClusterStatusCommand::processor),
            new Column("memory", true, ClusterStatusCommand::memory),
            new Column("open", false, each -> known(each.connections())),
            new Column("requests", true, each -> known(each.requests())),
            new Column("delay", true, ClusterStatusCommand::delay));

    private final IntSupplier width;

    /** @param width how many columns there are to write in */
    public ClusterStatusCommand(IntSupplier width) {
        this.width = width;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "cluster status",
                        Groups.SERVERS,
                        "each worker: age, restarts, processor, memory, connections, delay")
                .example("cluster status", "how they do now")
                .example("cluster status --watch", "once a second, until Ctrl-C")
                .flag("--watch", "go on, until Ctrl-C or the end of the cluster")
                .flag("--json", "as JSON")
                .detail(
                        "delay is how late a worker's loop is in 99 of 100 samples; a worker that computes does not answer "
                                + "the question at all.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Clusters.Member cluster = ClusterArgument.up(session);
        show(arguments, session, job, cluster);
        while (arguments.has("--watch")
                && job.pause(WATCH_MILLIS)
                && session.clusters().up().isPresent()) {
            show(arguments, session, job, cluster);
        }
        return Shell.OK;
    }

    private void show(Arguments arguments, Session session, Job job, Clusters.Member cluster)
            throws InterruptedException, ExecutionException {
        List<WorkerFigures> figures = ClusterArgument.figures(cluster, session);
        if (arguments.has("--json")) {
            job.line(Line.text(
                    JsonText.of(figures.stream().map(ClusterStatusCommand::data).toList())));
        } else if (figures.isEmpty()) {
            job.line(Line.text("no worker is left"));
        } else {
            table(figures, width.getAsInt() >= WHOLE_TABLE).lines().forEach(job::line);
        }
    }

    private static Table table(List<WorkerFigures> figures, boolean whole) {
        List<Column> columns =
                COLUMNS.stream().filter(column -> whole || column.always()).toList();
        Table table = new Table().head(columns.stream().map(Column::head).toArray(String[]::new));
        figures.forEach(each -> table.row(
                columns.stream().map(column -> column.cell().apply(each)).toArray(Line[]::new)));
        return table;
    }

    /** @param always also where the screen is narrow */
    private record Column(String head, boolean always, Function<WorkerFigures, Line> cell) {}

    private static Line processor(WorkerFigures each) {
        return Line.text(each.cpuPercent() < 0 ? "?" : String.format(Locale.ROOT, "%.0f %%", each.cpuPercent()));
    }

    private static Line state(WorkerFigures each) {
        return Line.text(each.answered() ? each.state() : each.state() + ", busy");
    }

    private static Line memory(WorkerFigures each) {
        return Line.text(
                each.memoryBytes() < 0 ? "?" : String.format(Locale.ROOT, "%.0f MB", each.memoryBytes() / MEBI));
    }

    private static Line delay(WorkerFigures each) {
        return each.answered() ? Line.of().duration(each.delayP99Nanos()).line() : Line.text("?");
    }

    private static Line known(long figure) {
        return figure < 0 ? Line.text("?") : Line.of().number(figure).line();
    }

    private static Map<String, Object> data(WorkerFigures each) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("worker", each.worker());
        data.put("pid", each.pid());
        data.put("state", each.state());
        data.put("uptimeMs", each.uptimeMillis());
        data.put("restarts", each.restarts());
        data.put("cpuPercent", each.cpuPercent());
        data.put("memoryBytes", each.memoryBytes());
        data.put("handedOver", each.handedOver());
        data.put("answered", each.answered());
        data.put("connections", each.connections());
        data.put("requests", each.requests());
        data.put("delayP99Ms", each.delayP99Nanos() / 1e6);
        data.put("delayMaxMs", each.delayMaxNanos() / 1e6);
        return data;
    }
}
