package dev.forkshop.workbench.command;

import dev.forkshop.workbench.measure.Client;
import dev.forkshop.workbench.measure.Errand;
import dev.forkshop.workbench.measure.LoadPlan;
import dev.forkshop.workbench.measure.Measurement;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.VersusTable;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** {@code load versus}: two servers in turn under the same load, so that what disturbs one disturbs the other, too. */
public final class LoadVersusCommand implements Command {
    private static final long ROUNDS = 3;
    private static final long MOST_ROUNDS = 100;
    private static final long CLIENTS = 10;

    private final Function<LoadPlan, Client> clients;

    /** @param clients opens a client; called on the load's own loop */
    public LoadVersusCommand(Function<LoadPlan, Client> clients) {
        this.clients = clients;
    }

    @Override
    public Usage usage() {
        return Usage.of("load versus", Groups.SERVERS, "two servers in turn under the same load: which does more")
                .example("load versus 127.0.0.1:8001/ 127.0.0.1:8002/", "three rounds, a second each")
                .example("load versus one/ two/ --rounds 7 --close", "more rounds, a connection for each request")
                .option("--rounds", "N", "how often each has its turn; 3")
                .option("--seconds", "S", "how long a turn is; 1")
                .option("--requests", "N", "a turn is so many requests, instead")
                .option("--clients", "N", "how many requests are under way at the same time; 10")
                .flag("--close", "a connection of its own for each request, instead of keep-alive")
                .flag("--json", "the figures as JSON")
                .required("FIRST", "an address, or a server's name and a path", Usage.Values.OWN)
                .required("SECOND", "another one", Usage.Values.OWN)
                .detail("A machine has good and bad seconds. Taken in turn, both servers get their share of them; the "
                        + "ratio in the middle is what is left, and the range says how far to trust it.")
                .detail("Whoever sends the requests needs a processor for that. Its own use is told, for it is time "
                        + "that the servers did not have.")
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return Address.known(session);
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        URI first = Address.of(session, arguments.words().get(0));
        URI second = Address.of(session, arguments.words().get(1));
        long count = arguments.number("--rounds", 1, MOST_ROUNDS).orElse(ROUNDS);
        Observed observed = new Observed("load versus", arguments, session, job);
        OwnUse own = OwnUse.now();
        List<VersusTable.Round> rounds = new ArrayList<>();
        boolean well = true;
        for (long i = 0; i < count && !job.interrupted(); i++) {
            Measurement one = turn(first, arguments, session, job);
            Measurement other = turn(second, arguments, session, job);
            well &= well(one) && well(other);
            rounds.add(new VersusTable.Round(one.ended(), other.ended()));
        }
        show(rounds, own.percentSince(), arguments.has("--json"), job);
        return observed.end(well ? Shell.OK : Shell.FAILED);
    }

    private Measurement turn(URI server, Arguments arguments, Session session, Job job) throws Exception {
        return new LoadRun(session, job, clients).perform(plan(server, arguments));
    }

    private static LoadPlan plan(URI server, Arguments arguments) {
        long requests = arguments.number("--requests", 1).orElse(0L);
        Duration length = requests > 0
                ? LoadPlan.LONGEST
                : Duration.ofSeconds(arguments
                        .number("--seconds", 1, LoadPlan.LONGEST.toSeconds())
                        .orElse(1L));
        long many = arguments.number("--clients", 1, LoadPlan.MOST_CLIENTS).orElse(CLIENTS);
        return new LoadPlan(
                Errand.get(server), (int) many, requests, length, 0, arguments.has("--close"), List.of(), false);
    }

    private static boolean well(Measurement seen) {
        return seen.failed() == 0 && !seen.stopped();
    }

    private static void show(List<VersusTable.Round> rounds, double own, boolean json, Job job) {
        if (json) {
            job.line(Line.text(JsonText.of(data(rounds, own))));
            return;
        }
        VersusTable.lines(rounds).forEach(job::line);
        long failed = rounds.stream()
                .mapToLong(round -> round.first().failed() + round.second().failed())
                .sum();
        if (failed > 0) {
            job.line(Line.of().text("  ").number(failed).bad(" requests failed").line());
        }
        job.line(Line.of()
                .text("  this process, which sends, used ")
                .add(Role.NUMBER, String.format(Locale.ROOT, "%.0f", own))
                .text(" % of one processor meanwhile")
                .line());
    }

    private static Map<String, Object> data(List<VersusTable.Round> rounds, double own) {
        return Map.of(
                "first",
                        rounds.stream()
                                .map(round -> VersusTable.rate(round.first()))
                                .toList(),
                "second",
                        rounds.stream()
                                .map(round -> VersusTable.rate(round.second()))
                                .toList(),
                "ratio", VersusTable.median(rounds),
                "ownCpuPercent", own);
    }
}
