package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Deed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A load, or two in turn, as a module in Java: clients on one agent, and what they saw, sorted. */
final class LoadJava {
    private static final String ONE = """
            String url = arguments.length > 0 ? arguments[0] : <<URL>>;
            new Shown(url).begin(<<CLIENTS>>).thenAccept(Shown::tell);
            <<MEANWHILE>>""";
    private static final String MEANWHILE = """
            for (List<String> words : List.of(<<LIST>>)) {
                setTimeout(() -> meanwhile(url, words), <<AFTER>>); // a fifth of the time
            }
            """;
    private static final String VERSUS = """
            next(1, arguments.length > 1 ? List.of(arguments) : <<URLS>>, new ArrayList<>());
            """;
    private static final String MEASURE = """
            static final long REQUESTS = <<REQUESTS>>;
            static final long NANOS = <<SECONDS>>;
            static final long RATE = <<RATE>>; // due in a second; 0: each client sends when it has its answer

            final String url;
            final Agent agent = <<AGENT>>;
            final List<Double> times = new ArrayList<>();
            final long start = process.hrtime();
            final CompletableFuture<Shown> over = new CompletableFuture<>();
            long sent;
            long failed;
            int clients;
            double took;

            Shown(String url) {
                this.url = url;
            }

            CompletableFuture<Shown> begin(int many) {
                clients = many;
                for (int i = 0; i < many; i++) {
                    send();
                }
                return over;
            }

            void send() {
                long due = RATE == 0 ? process.hrtime() : start + sent * 1_000_000_000 / RATE;
                if (sent >= REQUESTS || due - start >= NANOS) {
                    left();
                    return;
                }
                sent++;
                long early = (due - process.hrtime()) / 1_000_000;
                if (early > 0) {
                    setTimeout(() -> ask(due), early);
                } else {
                    ask(due);
                }
            }

            void ask(long due) {
                Http.fetch(RequestOptions.of(url).agent(agent), new byte[0]).whenComplete((answer, failure) -> {
                    if (failure == null && answer.status() < 400) {
                        times.add((process.hrtime() - due) / 1e6);
                    } else {
                        failed++;
                    }
                    send();
                });
            }

            void left() {
                if (--clients == 0) {
                    took = (process.hrtime() - start) / 1e6;
                    agent.close();
                    Collections.sort(times);
                    over.complete(this);
                }
            }

            double perSecond() {
                return times.size() * 1000 / took;
            }
            """;
    private static final String TELL = """

            double at(double share) {
                return times.isEmpty() ? Double.NaN : times.get(Math.min(times.size() - 1, (int) (times.size() * share)));
            }

            void tell() {
                console.log(String.format(Locale.ROOT, "%d answered in %.0f ms, %.0f a second, %d failed",
                        times.size(), took, perSecond(), failed));
                console.log(String.format(Locale.ROOT, "p50 %.2f ms  p99 %.2f ms  max %.2f ms", at(0.5), at(0.99), at(1)));
                process.exitCode(failed == 0 ? 0 : 1);
            }
            """;
    private static final String ALONGSIDE = """

            static void meanwhile(String url, List<String> words) {
                long begun = process.hrtime();
                RequestOptions request =
                        RequestOptions.of(url).path(words.get(1)).method(words.get(0)).agent(Agent.closing());
                Http.fetch(request, words.get(2).getBytes(StandardCharsets.UTF_8)).whenComplete((answer, failure) ->
                        console.log(words.get(0), words.get(1), failure == null ? "answered" : "failed", "after",
                                (process.hrtime() - begun) / 1e6, "ms"));
            }
            """;
    private static final String TURNS = """

            static void next(int round, List<String> urls, List<Double> ratios) {
                new Shown(urls.get(0)).begin(<<CLIENTS>>).thenAccept(one ->
                        new Shown(urls.get(1)).begin(<<CLIENTS>>).thenAccept(other -> {
                            ratios.add(one.perSecond() / other.perSecond());
                            console.log(String.format(Locale.ROOT, "round %d: %.0f and %.0f a second, %d failed",
                                    round, one.perSecond(), other.perSecond(), one.failed + other.failed));
                            if (round < <<ROUNDS>>) {
                                next(round + 1, urls, ratios);
                            } else {
                                Collections.sort(ratios);
                                console.log(String.format(Locale.ROOT, "the first does %.2f times as much",
                                        ratios.get(ratios.size() / 2)));
                            }
                        }));
            }
            """;

    private LoadJava() {}

    static String text(Deed deed) {
        LoadWords words = new LoadWords(deed);
        Map<String, String> values = Map.of(
                "URL", Literal.java(words.urls().get(0)),
                "URLS", Literal.javaList(words.urls()),
                "CLIENTS", words.clients(),
                "REQUESTS", words.requests().map(count -> count + "L").orElse("Long.MAX_VALUE"),
                "SECONDS", words.seconds().map(count -> count + "_000_000_000L").orElse("Long.MAX_VALUE"),
                "RATE", words.rate(),
                "ROUNDS", words.rounds(),
                "AGENT", words.closes() ? "Agent.closing()" : "Agent.keepingAlive(" + words.clients() + ")",
                "MEANWHILE", meanwhile(words));
        String members = words.versus()
                ? MEASURE + TURNS
                : MEASURE + TELL + (words.meanwhile().isEmpty() ? "" : ALONGSIDE);
        return JavaFile.of(
                deed.line(), Template.fill(words.versus() ? VERSUS : ONE, values), Template.fill(members, values));
    }

    private static String meanwhile(LoadWords words) {
        if (words.meanwhile().isEmpty()) {
            return "";
        }
        String list = words.meanwhile().stream()
                .map(request -> Literal.javaList(List.of(request)))
                .collect(Collectors.joining(", "));
        String after = words.seconds().map(seconds -> seconds + "_000 / 5").orElse("100");
        return Template.fill(MEANWHILE, Map.of("LIST", list, "AFTER", after));
    }
}
