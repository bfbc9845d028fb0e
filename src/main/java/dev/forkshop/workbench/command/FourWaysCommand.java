package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.LoadFact;
import dev.forkshop.workbench.measure.Client;
import dev.forkshop.workbench.measure.Errand;
import dev.forkshop.workbench.measure.LoadPlan;
import dev.forkshop.workbench.measure.Measurement;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.WaysTable;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code fourways}: the same heavy requests at one process, with a worker, at a cluster, and at both. */
public final class FourWaysCommand implements Command {
    private static final int RATE = 100;
    private static final int CLIENTS = 1_000;
    private static final long HEAVY = 12;
    private static final long MOST_HEAVY = 200;
    private static final int WARM = 12;
    private static final long WORK = 150_000_000;
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final Function<LoadPlan, Client> clients;

    public FourWaysCommand(Function<LoadPlan, Client> clients) {
        this.clients = clients;
    }

    @Override
    public Usage usage() {
        return Usage.of("fourways", Groups.SERVERS, "one process, workers, a cluster, both: who gets what")
                .example("fourways", "twelve heavy requests at once, and a light one every 10 ms")
                .example("fourways --heavy 24", "more of them")
                .option("--heavy", "N", "how many heavy requests; 12")
                .option("--work", "N", "how much each computes: terms of a sum; 150000000")
                .flag("--json", "the figures as JSON, durations in milliseconds")
                .detail(
                        "SlowApi runs in a process of its own, then as a cluster of two. Each computes on its loop "
                                + "first, then in a pool of two workers. The light requests come from strangers: each has a connection of its own.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        long heavy = arguments.number("--heavy", 1).orElse(HEAVY);
        long work = arguments.number("--work", 1).orElse(WORK);
        if (heavy > MOST_HEAVY) {
            throw new UsageError("--heavy must be at most " + MOST_HEAVY, "fourways --heavy 24");
        }
        Observed observed = new Observed("fourways", arguments, session, job);
        List<WaysTable.Row> rows = new ArrayList<>();
        try (Foundry foundry = new Foundry(session, job)) {
            URI alone = foundry.start("SlowApi", List.of());
            rows.add(row("one process", alone, "/heavy", heavy, work, session, job));
            rows.add(row("with workers", alone, "/heavy/pool", heavy, work, session, job));
            foundry.end();
            URI cluster = foundry.start("ClusterOf", List.of("SlowApi", "2"));
            rows.add(row("cluster of 2", cluster, "/heavy", heavy, work, session, job));
            rows.add(row("both", cluster, "/heavy/pool", heavy, work, session, job));
        }
        show(rows, arguments.has("--json"), session, job);
        return arguments.has("--json") ? observed.end(Shell.OK) : observed.tell(Shell.OK);
    }

    private WaysTable.Row row(String way, URI server, String path, long heavy, long work, Session session, Job job)
            throws Exception {
        Errand errand = Errand.at(server, path + "?n=" + work);
        LoadRun run = new LoadRun(session, job, clients);
        run.perform(plan(server, 1, 1, Collections.nCopies(WARM, errand))); // the first of everything is slower
        Measurement seen = run.perform(plan(server, CLIENTS, RATE, Collections.nCopies((int) heavy, errand)));
        List<LoadFact.Alongside> done = seen.alongside();
        long from = done.stream().mapToLong(LoadFact.Alongside::after).min().orElse(0);
        long to = done.stream()
                .mapToLong(fact -> fact.after() + fact.nanos())
                .max()
                .orElse(0);
        return new WaysTable.Row(
                way,
                done.size(),
                to - from,
                seen.corrected().p50(),
                seen.corrected().p99());
    }

    private static LoadPlan plan(URI server, int clients, long rate, List<Errand> heavy) {
        return new LoadPlan(Errand.at(server, "/fast"), clients, 0, LIMIT, rate, true, heavy, true);
    }

    private static void show(List<WaysTable.Row> rows, boolean json, Session session, Job job) {
        if (json) {
            job.line(Line.text(
                    JsonText.of(rows.stream().map(FourWaysCommand::data).toList())));
        } else {
            WaysTable.lines(rows, session.symbols()).forEach(job::line);
        }
    }

    private static Map<String, Object> data(WaysTable.Row row) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("way", row.way());
        data.put("heavy", row.heavy());
        data.put("ms", row.nanos() / 1e6);
        data.put("lightP50", row.p50() / 1e6);
        data.put("lightP99", row.p99() / 1e6);
        return data;
    }
}
