import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.http.Agent;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.RequestOptions;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.module.Timeout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Eight heavy requests at once, and a light one every twenty milliseconds: in one process; in one with a worker thread for the
 * heavy ones; in a cluster of two; in a cluster of two with a worker thread each. Then a heavy request as a job, which is
 * accepted at once and asked for later.
 */
class FourWays {
    record Way(String name, String heavy) {}

    record Answer(double millis, String text) {}

    private static final List<Way> ALONE = List.of(new Way("process", "/heavy"), new Way("thread", "/heavy/thread"));
    private static final List<Way> CLUSTER = List.of(new Way("cluster", "/heavy"), new Way("both", "/heavy/thread"));

    private static int port;

    private final Way way;
    private final List<CompletableFuture<Double>> light = new ArrayList<>();
    private long began;

    private FourWays(Way way) {
        this.way = way;
    }

    public static void main(String[] arguments) {
        site(List.of(), ALONE, FourWays::job).thenCompose(ended -> site(List.of("2"), CLUSTER, FourWays::done));
    }

    /** Starts the site with these words, and asks for the heavy answers of these ways, then for something else. */
    private static CompletableFuture<Void> site(
            List<String> words, List<Way> ways, Supplier<CompletableFuture<Void>> then) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Path file = Path.of(process.argv().get(1)).resolveSibling("Site.java");
        ChildProcess site = fork(file.toString(), words);
        site.onExit((code, signal) -> ended.complete(null));
        site.onMessage(message -> {
            port = (int) message.integer("port");
            new FourWays(ways.get(0))
                    .run()
                    .thenCompose(told -> new FourWays(ways.get(1)).run())
                    .thenCompose(told -> then.get())
                    .thenRun(site::disconnect);
        });
        return ended;
    }

    private CompletableFuture<Void> run() {
        return warmUp(4).thenCompose(warm -> attempt());
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> warmUp(int requests) {
        return requests == 0 ? done() : ask(way.heavy()).thenCompose(answer -> warmUp(requests - 1));
    }

    /** How long one request on a connection of its own took, and what came. */
    private static CompletableFuture<Answer> ask(String path) {
        long asked = System.nanoTime();
        RequestOptions request =
                RequestOptions.of("http://127.0.0.1:" + port + path).agent(Agent.closing());
        return Http.fetch(request, new byte[0]).thenApply(answer -> new Answer(millis(asked), answer.text()));
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    // ---- heavy and light

    private CompletableFuture<Void> attempt() {
        began = System.nanoTime();
        Timeout probes = setInterval(this::probe, 20);
        List<CompletableFuture<Answer>> heavy =
                Stream.generate(() -> ask(way.heavy())).limit(8).toList();
        return all(heavy).thenCompose(done -> {
            tell(way.name() + ".heavy", millis(began));
            clearInterval(probes);
            return all(light).thenRun(this::tellLight);
        });
    }

    private void probe() {
        double at = millis(began);
        light.add(ask("/hello").thenApply(answer -> {
            tell("curve." + way.name(), List.of(at, answer.millis()));
            return answer.millis();
        }));
    }

    private void tellLight() {
        List<Double> sorted =
                light.stream().map(CompletableFuture::join).sorted().toList();
        tell(way.name() + ".light", sorted.get(sorted.size() / 2));
        tell(way.name() + ".worst", sorted.get(sorted.size() - 1));
    }

    private static CompletableFuture<Void> all(List<? extends CompletableFuture<?>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }

    // ---- a job

    private static CompletableFuture<Void> job() {
        long since = System.nanoTime();
        return ask("/job").thenCompose(accepted -> {
            tell("job.accepted", accepted.millis());
            return follow(since);
        });
    }

    private static CompletableFuture<Void> follow(long since) {
        return pause().thenCompose(waited -> ask("/job/state")).thenCompose(state -> {
            tell("job.asked", state.millis());
            if (state.text().equals("done.\n")) {
                tell("job.done", millis(since));
                return done();
            }
            return follow(since);
        });
    }

    private static CompletableFuture<Void> pause() {
        CompletableFuture<Void> over = new CompletableFuture<>();
        setTimeout(() -> over.complete(null), 10);
        return over;
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
