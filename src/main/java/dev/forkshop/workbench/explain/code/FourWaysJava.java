package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.Map;

/** Heavy requests at one process, at workers, at a cluster and at both, as a module in Java. */
final class FourWaysJava {
    private static final String BODY = """
            int port = freePort();
            ChildProcess one = fork("SlowApi", env(port));
            up(port)
                    .thenCompose(done -> measure("one process", port, "/heavy"))
                    .thenCompose(done -> measure("with workers", port, "/heavy/pool"))
                    .thenRun(one::kill)
                    .thenRun(Shown::cluster)
                    .whenComplete(Shown::failed);
            """;
    private static final String MEMBERS = """
            static final int HEAVY = <<HEAVY>>;
            static final long WORK = <<WORK>>;

            static void cluster() {
                ChildProcess both = fork("ClusterOf", List.of("SlowApi", "2"), env(0));
                int[] listening = {0};
                both.onMessage(message -> {
                    int port = (int) message.integer("port");
                    if (++listening[0] == 2) {
                        measure("cluster of 2", port, "/heavy")
                                .thenCompose(done -> measure("both", port, "/heavy/pool"))
                                .thenRun(both::kill)
                                .whenComplete(Shown::failed);
                    }
                });
            }

            static void failed(Void done, Throwable failure) {
                if (failure != null) {
                    console.error(failure);
                    process.exit(1);
                }
            }

            static ForkOptions env(int port) {
                return ForkOptions.defaults().envPlus("PORT", "" + port).envPlus("HOST", "127.0.0.1");
            }

            static int freePort() {
                try (java.net.ServerSocket probe = new java.net.ServerSocket(0)) {
                    return probe.getLocalPort();
                } catch (IOException none) {
                    throw new UncheckedIOException(none);
                }
            }

            /** Each request comes from a stranger: it has a connection of its own. */
            static CompletableFuture<Fetched> ask(int port, String path) {
                String url = "http://127.0.0.1:" + port + path;
                return Http.fetch(RequestOptions.of(url).agent(Agent.closing()), new byte[0]);
            }

            /** Completes when the server answers. */
            static CompletableFuture<Void> up(int port) {
                CompletableFuture<Void> up = new CompletableFuture<>();
                ask(port, "/fast").whenComplete((answer, failure) -> {
                    if (failure == null) {
                        up.complete(null);
                    } else {
                        setTimeout(() -> up(port).thenRun(() -> up.complete(null)), 20);
                    }
                });
                return up;
            }

            static CompletableFuture<Void> compute(int port, String path, int times) {
                CompletableFuture<?>[] all = new CompletableFuture<?>[times];
                Arrays.setAll(all, i -> ask(port, path + "?n=" + WORK));
                return CompletableFuture.allOf(all);
            }

            static CompletableFuture<Void> measure(String way, int port, String path) {
                return compute(port, path, 12).thenCompose(warm -> measured(way, port, path)); // the first are slower
            }

            static CompletableFuture<Void> measured(String way, int port, String path) {
                List<Double> light = new ArrayList<>();
                long start = process.hrtime();
                var asking = setInterval(() -> asked(port, light), 10);
                return compute(port, path, HEAVY)
                        .whenComplete((done, failure) -> clearInterval(asking))
                        .thenApply(done -> (process.hrtime() - start) / 1e6)
                        .thenCompose(took -> asked(port, light).thenRun(() -> tell(way, took, light)));
            }

            static void tell(String way, double took, List<Double> light) {
                Collections.sort(light);
                console.log(String.format(Locale.ROOT, "%-13s %d heavy in %.0f ms light p50 %.1f ms  p99 %.1f ms",
                        way, HEAVY, took, light.get(light.size() / 2), light.get(light.size() * 99 / 100)));
            }

            static CompletableFuture<?> asked(int port, List<Double> light) {
                long start = process.hrtime();
                return ask(port, "/fast").thenRun(() -> light.add((process.hrtime() - start) / 1e6));
            }
            """;

    private FourWaysJava() {}

    static String text(Typed typed, String line) {
        Map<String, String> values = Map.of("HEAVY", FourWaysJs.heavy(typed), "WORK", FourWaysJs.work(typed) + "L");
        return JavaFile.of(line, BODY, Template.fill(MEMBERS, values));
    }
}
