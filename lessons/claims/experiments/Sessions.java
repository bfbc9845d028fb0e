import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.cluster.Cluster;
import dev.forkshop.runtime.cluster.Worker;
import dev.forkshop.runtime.http.Agent;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.RequestOptions;
import dev.forkshop.runtime.memory.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Six visits of one client to a cluster of two, each on a connection of its own, which a cookie says belong together: with
 * the counts in each worker's memory; with the counts in the primary, which all workers ask; and in the workers' memory
 * again, with a primary that gives all connections of one address to the same worker.
 */
class Sessions {
    record Visit(String client) {}

    record Visits(int visits) {}

    private static final int VISITS = 6;
    private static final Map<String, Integer> COUNTS = new HashMap<>();

    public static void main(String[] arguments) {
        if (Cluster.isWorker()) {
            work(arguments[0]);
        } else if (arguments.length > 0) {
            lead(arguments[0]);
        } else {
            measure("memory").thenCompose(seen -> measure("store")).thenCompose(seen -> measure("sticky"));
        }
    }

    private static int count(String client) {
        return COUNTS.merge(client, 1, Integer::sum);
    }

    // ---- a worker

    private static void work(String kind) {
        Queue<CompletableFuture<Integer>> asked = new ArrayDeque<>();
        if (kind.equals("store")) {
            process.onMessage(answer -> asked.remove().complete((int) answer.integer("visits")));
        }
        Http.createServer((request, response) -> {
                    String client = request.headers().get("cookie");
                    CompletableFuture<Integer> visits = kind.equals("store")
                            ? inThePrimary(asked, client)
                            : CompletableFuture.completedFuture(count(client));
                    visits.thenAccept(number -> response.end("" + number));
                })
                .listen(0, "127.0.0.1");
    }

    private static CompletableFuture<Integer> inThePrimary(Queue<CompletableFuture<Integer>> asked, String client) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        asked.add(answer);
        process.send(new Visit(client));
        return answer;
    }

    // ---- the primary

    private static void lead(String kind) {
        if (kind.equals("sticky")) {
            Cluster.stickySessions();
        }
        int[] listening = {0};
        process.onDisconnect(() -> Cluster.workers().values().forEach(Worker::kill));
        Cluster.onMessage((worker, visit) -> worker.send(new Visits(count(visit.text("client")))));
        Cluster.onListening((worker, info) -> {
            if (++listening[0] == 2) {
                process.send(info.port());
            }
        });
        Cluster.fork();
        Cluster.fork();
    }

    // ---- the client

    private static CompletableFuture<Void> measure(String kind) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        ChildProcess primary = fork(process.argv().get(1), List.of(kind));
        primary.onExit((code, signal) -> done.complete(null));
        primary.onMessage(message -> {
            List<Integer> seen = new ArrayList<>();
            visit(((Number) message.value()).intValue(), seen).thenRun(() -> {
                tell(kind + ".counts", seen.stream().map(String::valueOf).collect(Collectors.joining(",")));
                tell(kind + ".sixth", seen.get(VISITS - 1));
                primary.disconnect();
            });
        });
        return done;
    }

    private static CompletableFuture<Void> visit(int port, List<Integer> seen) {
        if (seen.size() == VISITS) {
            return CompletableFuture.completedFuture(null);
        }
        RequestOptions request = RequestOptions.of("http://127.0.0.1:" + port)
                .agent(Agent.closing())
                .header("cookie", "sid=ann");
        return Http.fetch(request, new byte[0]).thenCompose(answer -> {
            seen.add(Integer.valueOf(answer.text()));
            return visit(port, seen);
        });
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
