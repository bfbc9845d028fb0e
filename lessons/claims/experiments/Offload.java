import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.http.Agent;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.RequestOptions;
import dev.forkshop.runtime.http.Server;
import dev.forkshop.runtime.memory.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A server whose heavy work is done on its loop, then in a fork a request: how long a light request takes meanwhile, and
 * which children are left when all answers are out, without and with a line that ends them.
 */
class Offload {
    private static final long HEAVY = 200_000_000;

    public static void main(String[] arguments) {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "child" -> process.onMessage(n -> process.send(compute(((Number) n.value()).longValue())));
            case "serve" -> serve();
            default -> measure();
        }
    }

    private static double compute(long n) {
        double sum = 0;
        for (long i = 0; i < n; i++) {
            sum += 42 * i;
        }
        return sum;
    }

    // ---- the server

    private static final Set<ChildProcess> CHILDREN = new HashSet<>();

    private static void inAFork(Consumer<Object> answer, boolean end) {
        ChildProcess child = fork(process.argv().get(1), List.of("child"));
        CHILDREN.add(child);
        child.onExit((code, signal) -> CHILDREN.remove(child));
        child.onMessage(sum -> {
            if (end) {
                child.disconnect();
            }
            answer.accept(sum.value());
        });
        child.send(HEAVY);
    }

    private static void serve() {
        Map<String, Consumer<Consumer<Object>>> answers = Map.of(
                "/light", answer -> answer.accept("light"),
                "/loop", answer -> answer.accept(compute(HEAVY)),
                "/fork", answer -> inAFork(answer, false),
                "/fork/ended", answer -> inAFork(answer, true),
                "/children", answer -> answer.accept(CHILDREN.size()));
        Server server = Http.createServer(
                (request, response) -> answers.get(request.url()).accept(what -> response.end("" + what)));
        process.onDisconnect(() -> {
            CHILDREN.forEach(ChildProcess::kill);
            server.close();
        });
        server.listen(0, "127.0.0.1").onListening(() -> process.send(server.port()));
    }

    // ---- the client

    private static final int TRIES = 40;
    private static int port;

    private static void measure() {
        ChildProcess server = fork(process.argv().get(1), List.of("serve"));
        server.onMessage(listens -> {
            port = ((Number) listens.value()).intValue();
            new Meanwhile("loop", "/loop")
                    .run()
                    .thenCompose(told -> new Meanwhile("fork", "/fork").run())
                    .thenCompose(told -> new Meanwhile("fork", "/fork").run())
                    .thenCompose(told -> ask("/children"))
                    .thenCompose(left -> {
                        tell("children.left", Integer.valueOf(left));
                        return new Meanwhile("fork", "/fork/ended").run().thenCompose(told -> settle(left, TRIES));
                    })
                    .thenAccept(more -> tell("children.left-when-ended", more))
                    .thenRun(server::disconnect);
        });
    }

    /** How many children there are more than those; a child takes a moment to end. */
    private static CompletableFuture<Integer> settle(String left, int tries) {
        return ask("/children")
                .thenCompose(now -> now.equals(left) || tries == 0
                        ? CompletableFuture.completedFuture(Integer.parseInt(now) - Integer.parseInt(left))
                        : pause(50).thenCompose(waited -> settle(left, tries - 1)));
    }

    private static CompletableFuture<String> ask(String path) {
        RequestOptions request =
                RequestOptions.of("http://127.0.0.1:" + port + path).agent(Agent.closing());
        return Http.fetch(request, new byte[0]).thenApply(answer -> answer.text());
    }

    private static CompletableFuture<Void> pause(long millis) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        setTimeout(() -> over.complete(null), millis);
        return over;
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }

    /** Light requests, one after the other, until the heavy one is answered. */
    private static final class Meanwhile {
        private final String name;
        private final String heavy;
        private final List<Double> millis = new ArrayList<>();
        private boolean over;

        Meanwhile(String name, String heavy) {
            this.name = name;
            this.heavy = heavy;
        }

        CompletableFuture<Void> run() {
            ask(heavy).thenRun(() -> over = true);
            return pause(10).thenCompose(arrived -> light()).thenRun(() -> {
                millis.sort(null);
                tell(name + ".light", millis.get(millis.size() / 2));
                tell(name + ".worst", millis.get(millis.size() - 1));
            });
        }

        private CompletableFuture<Void> light() {
            long began = System.nanoTime();
            return ask("/light")
                    .thenCompose(answer -> {
                        millis.add((System.nanoTime() - began) / 1e6);
                        return pause(5);
                    })
                    .thenCompose(waited -> over ? CompletableFuture.completedFuture(null) : light());
        }
    }
}
