package dev.forkshop.workbench.command;

import dev.forkshop.workbench.measure.Errand;
import dev.forkshop.workbench.measure.LoadPlan;
import dev.forkshop.workbench.session.Session;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What {@code load} takes, as the plan of a load. */
final class LoadArguments {
    private static final int CLIENTS = 10;
    private static final long SECONDS = 3;

    /** Who wants to see what one request does to the others leaves them room to be well without it. */
    private static final long GENTLE = 200;

    private LoadArguments() {}

    static Usage usage() {
        return Usage.of("load", Groups.SERVERS, "send a server many requests, and measure how it takes them")
                .example("load api/fast", "ten clients for three seconds at a server of this sitting")
                .example("load api/fast --meanwhile 'GET /heavy'", "what one heavy request does to everybody else")
                .example(
                        "load http://127.0.0.1:8000/ --rate 500 --seconds 5",
                        "500 a second, whether answers come or not")
                .example(
                        "load web/ --requests 100 --close",
                        "a connection for each request, so that all workers get some")
                .option(
                        "--clients",
                        "N",
                        "how many requests are under way at the same time, at most; 10, with a rate enough for 10 s")
                .option("--seconds", "S", "for so long; 3")
                .option("--requests", "N", "until so many were sent, instead")
                .option(
                        "--rate",
                        "R",
                        "so many are due in a second; without it a client sends when it has its answer (with --meanwhile: 200)")
                .flag("--close", "a connection of its own for each request, instead of keep-alive")
                .options(
                        "--meanwhile",
                        "REQUEST",
                        "send this once too, when a fifth of the time is over: 'GET /heavy', 'POST /jobs BODY'")
                .flag("--json", "the figures as JSON, durations in milliseconds")
                .required("URL", "an address, or a server's name and a path", Usage.Values.OWN)
                .detail(
                        "It runs on an event loop of its own, so it can measure the shop's loop while that stands still.")
                .detail("A client that waits for its answer sends nothing meanwhile, and so would measure the worst "
                        + "moments least. The percentiles make up for that: they count what it would have sent. With "
                        + "--rate every request is measured from the moment when it was due.")
                .usage();
    }

    static LoadPlan plan(Arguments arguments, Session session) {
        URI address = Address.of(session, arguments.words().get(0));
        long requests = arguments.number("--requests", 1).orElse(0L);
        long rate = arguments.number("--rate", 1).orElse(pace(arguments));
        return new LoadPlan(
                Errand.get(address),
                arguments
                        .number("--clients", 1, LoadPlan.MOST_CLIENTS)
                        .orElse(clients(rate))
                        .intValue(),
                requests,
                length(arguments, requests),
                rate,
                arguments.has("--close"),
                meanwhile(arguments, address),
                false);
    }

    /** As many as can be under way in ten seconds without an answer: a client is no more than a chair until it sits. */
    private static long clients(long rate) {
        return rate == 0 ? CLIENTS : Math.min(LoadPlan.MOST_CLIENTS, Math.max(CLIENTS, 10 * rate));
    }

    private static long pace(Arguments arguments) {
        boolean own = arguments.has("--clients") || arguments.has("--requests");
        return arguments.has("--meanwhile") && !own ? GENTLE : 0;
    }

    private static Duration length(Arguments arguments, long requests) {
        return arguments
                .number("--seconds", 1, LoadPlan.LONGEST.toSeconds())
                .map(Duration::ofSeconds)
                .orElse(requests > 0 ? LoadPlan.LONGEST : Duration.ofSeconds(SECONDS));
    }

    private static List<Errand> meanwhile(Arguments arguments, URI server) {
        return arguments.all("--meanwhile").stream()
                .map(words -> errand(server, words))
                .toList();
    }

    private static Errand errand(URI server, String words) {
        try {
            return Errand.at(server, words);
        } catch (IllegalArgumentException wrong) {
            throw new UsageError("--meanwhile takes a request, not '" + words + "'", "--meanwhile 'GET /heavy'");
        }
    }
}
