import static dev.forkshop.runtime.childprocess.ChildProcesses.spawn;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.SpawnOptions;
import dev.forkshop.runtime.childprocess.Stdio;
import dev.forkshop.runtime.cluster.Cluster;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.RequestOptions;
import dev.forkshop.runtime.http.Server;
import dev.forkshop.runtime.memory.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The two helpers that an app would need: one that runs a build, one that sets up a cluster in production only. */
class Helpers {
    private static int listening;

    public static void main(String[] arguments) {
        if (Cluster.isWorker()) {
            setUp("production", 2, Helpers::start);
            return;
        }
        report("build.good", run("true", List.of()));
        report("build.bad", run("sh", List.of("-c", "exit 3")));
        report("build.missing", run("no-such-program", List.of()));
        setUp("development", 2, Helpers::development);
        Cluster.onListening((worker, info) -> {
            if (++listening == 2) {
                production(info.port());
            }
        });
        setUp("production", 2, Helpers::start);
    }

    // ---- the helpers

    private static CompletableFuture<Integer> run(String program, List<String> words) {
        CompletableFuture<Integer> promise = new CompletableFuture<>();
        ChildProcess child =
                spawn(program, words, SpawnOptions.defaults().stdio(Stdio.inherit(), Stdio.ignore(), Stdio.inherit()));
        child.onError(promise::completeExceptionally);
        child.onExit((code, signal) -> {
            if (signal == null && code == 0) {
                promise.complete(code);
            } else {
                promise.completeExceptionally(new IllegalStateException(program + ": " + signal + ", " + code));
            }
        });
        return promise;
    }

    private static void setUp(String mode, int size, Runnable start) {
        if (mode.equals("development") || Cluster.isWorker()) {
            start.run();
        } else {
            for (int i = 0; i < size; i++) {
                Cluster.fork();
            }
        }
    }

    // ---- tried

    private static Server start() {
        return Http.createServer((request, response) -> response.end(String.valueOf(process.pid())))
                .listen(0);
    }

    private static void development() {
        Server server = start();
        server.onListening(() -> processes(server.port(), 4, new HashSet<>()).thenAccept(count -> {
            tell("development.processes", count);
            server.close();
        }));
    }

    private static void production(int port) {
        processes(port, 4, new HashSet<>()).thenAccept(count -> {
            tell("production.processes", count);
            Cluster.disconnect();
        });
    }

    /** How many processes answer so many requests, each on a connection of its own. */
    private static CompletableFuture<Integer> processes(int port, int requests, Set<String> pids) {
        if (requests == 0) {
            return CompletableFuture.completedFuture(pids.size());
        }
        RequestOptions request = RequestOptions.of("http://127.0.0.1:" + port).header("connection", "close");
        return Http.fetch(request, new byte[0]).thenCompose(answer -> {
            pids.add(answer.text());
            return processes(port, requests - 1, pids);
        });
    }

    private static void report(String figure, CompletableFuture<Integer> promise) {
        promise.whenComplete((code, failure) -> tell(figure, failure == null ? "resolved" : "rejected"));
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
