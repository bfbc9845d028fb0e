import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.http.Agent;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.RequestOptions;
import dev.forkshop.runtime.http.Server;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.workerthreads.Worker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A server with a light answer and several heavy ones. Every ten milliseconds somebody asks for the light one, and now and
 * then somebody for a heavy one: how long does the light one take meanwhile?
 */
class OneSlowHandler {
    private static final List<String> HEAVY = List.of("loop", "hash", "json", "hash-async", "gzip-async", "worker");

    private static final long start = process.hrtime();
    private static final List<Double> latencies = new ArrayList<>();
    private static int port;

    public static void main(String[] arguments) {
        if (!isMainThread()) {
            parentPort().onMessage(message -> parentPort().postMessage(count()));
        } else if (arguments.length > 0) {
            new Answers().serve();
        } else {
            ChildProcess server = fork(process.argv().get(1), List.of("serve"));
            server.onMessage(message -> {
                port = ((Number) message.value()).intValue();
                ask(server);
            });
        }
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }

    private static double count() {
        double sum = 0;
        for (long i = 0; i < 100_000_000; i++) {
            sum += 42 * i;
        }
        return sum;
    }

    // ---- those who ask

    private static void ask(ChildProcess server) {
        CompletableFuture<?> heavy = warm(100).thenCompose(done -> quiet());
        for (String name : HEAVY) {
            heavy = heavy.thenCompose(done -> measure(name));
        }
        heavy.thenRun(() -> process.exit(server.kill() ? 0 : 1));
    }

    private static CompletableFuture<?> warm(int count) {
        return count == 0 ? pause(0) : get("/light").thenCompose(took -> warm(count - 1));
    }

    private static CompletableFuture<?> quiet() {
        setInterval(OneSlowHandler::probe, 10);
        return pause(200).thenRun(() -> latencies.forEach(took -> tell("light.quiet", took)));
    }

    private static CompletableFuture<?> measure(String name) {
        return pause(100)
                .thenRun(latencies::clear)
                .thenCompose(done -> get("/" + name))
                .thenAccept(took -> tell("heavy." + name, took))
                .thenCompose(done -> pause(20)) // the light ones that stood behind it are answered now
                .thenRun(() -> {
                    Collections.sort(latencies);
                    tell("light." + name, latencies.get(latencies.size() - 1));
                    tell("usual." + name, latencies.get(latencies.size() / 2));
                });
    }

    private static void probe() {
        double when = millis();
        get("/light").thenAccept(took -> {
            latencies.add(took);
            tell("curve.light", List.of(when, took));
        });
    }

    private static CompletableFuture<Double> get(String path) {
        double asked = millis();
        RequestOptions request = RequestOptions.of("http://127.0.0.1:" + port + path);
        return Http.fetch(request.agent(Agent.closing()), new byte[0]).thenApply(answer -> rounded(millis() - asked));
    }

    private static CompletableFuture<Void> pause(int millis) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        setTimeout(() -> over.complete(null), millis);
        return over;
    }

    private static double millis() {
        return rounded((process.hrtime() - start) / 1e6);
    }

    private static double rounded(double millis) {
        return Math.round(millis * 10) / 10.0;
    }

    /** The server: a process of its own. */
    private static final class Answers {
        private final EventLoop loop = EventLoop.current();
        private final ExecutorService pool = Executors.newFixedThreadPool(4); // as Node has one
        private final Worker worker = new Worker(process.argv().get(1));
        private final String orders = orders();

        void serve() {
            Server server = Http.createServer(
                    (request, response) -> work(request.url()).thenRun(() -> response.end("answered\n")));
            server.listen(0, () -> process.send(server.port()));
        }

        private CompletableFuture<?> work(String url) {
            return switch (url) {
                case "/loop" -> now(count());
                case "/hash" -> now(hash());
                case "/json" -> now(Json.parse(orders));
                case "/hash-async" -> elsewhere(Answers::hash);
                case "/gzip-async" -> elsewhere(this::gzip);
                case "/worker" -> inTheWorker();
                default -> now("light");
            };
        }

        // ---- on the loop, in a thread of the pool, in the worker

        private static CompletableFuture<?> now(Object done) {
            return CompletableFuture.completedFuture(done);
        }

        private CompletableFuture<?> elsewhere(Supplier<Object> work) {
            return CompletableFuture.supplyAsync(work, pool).whenCompleteAsync((done, error) -> {}, loop);
        }

        private CompletableFuture<?> inTheWorker() {
            CompletableFuture<Object> answer = new CompletableFuture<>();
            worker.onMessage(message -> answer.complete(message.value()));
            worker.postMessage("count");
            return answer;
        }

        // ---- what is heavy

        private static byte[] hash() {
            PBEKeySpec spec = new PBEKeySpec("secret".toCharArray(), "salt".getBytes(), 150_000, 512);
            try {
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                        .generateSecret(spec)
                        .getEncoded();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private Integer gzip() {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(kept)) {
                gzip.write(orders.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return kept.size();
        }

        private static String orders() {
            return Json.stringify(IntStream.range(0, 100_000)
                    .mapToObj(i -> Map.of("order", i, "to", "customer " + i % 977, "items", List.of(i % 7, i)))
                    .toList());
        }
    }
}
