import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.cluster.Cluster;
import dev.forkshop.runtime.cluster.Worker;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Restarts the workers of a cluster, one after the other, while sixteen clients with open connections ask all the time: as
 * the document does it (the old one goes, then the new one comes), with two workers and with one; and carefully (the new
 * one comes; when it listens, the old one says good-bye to its clients, then goes). At the end the document's way in a
 * program that also forks a worker for each that dies.
 */
class Reload {
    record Listens(int port) {}

    record Order(String way, boolean respawn) {}

    record Load(int port, String path, int clients, int millis, boolean keep) {}

    record Stop(boolean stop) {}

    record Left(int workers) {}

    private static final int GOODBYE = 300; // ms in which an old worker answers with connection: close
    private static final int LONGEST = 5000; // ms until the clients give up: a worker may wait for them
    private static final Map<String, Function<Worker, CompletableFuture<Void>>> WAYS =
            Map.of("document", Reload::asTheDocumentDoes, "careful", Reload::carefully);

    public static void main(String[] arguments) {
        if (Cluster.isWorker()) {
            work();
        } else if (arguments.length > 0) {
            lead(Integer.parseInt(arguments[0]));
        } else {
            attempt("two", 2, "document")
                    .thenCompose(seen -> attempt("one", 1, "document"))
                    .thenCompose(seen -> attempt("careful", 2, "careful"))
                    .thenRun(Reload::withRespawn);
        }
    }

    // ---- a worker

    private static boolean leaving;

    private static void work() {
        process.onMessage(told -> leaving = true);
        Http.createServer((request, response) -> {
                    if (leaving) {
                        response.setHeader("connection", "close");
                    }
                    response.end("done.\n");
                })
                .listen(0, "127.0.0.1");
    }

    // ---- the primary: reloads when it is told how

    private static boolean stopped;

    private static void lead(int workers) {
        int[] listening = {0};
        Cluster.onListening((worker, info) -> {
            if (++listening[0] == workers) {
                process.send(new Listens(info.port()));
            }
        });
        process.onMessage(order -> {
            if ((Boolean) order.get("respawn")) {
                Cluster.onExit((worker, code, signal) -> forkUnlessStopped());
            }
            Queue<Worker> old = new ArrayDeque<>(Cluster.workers().values());
            reload(old, WAYS.get(order.text("way")))
                    .thenRun(() -> process.send(new Left(Cluster.workers().size())));
        });
        process.onDisconnect(() -> {
            stopped = true;
            Cluster.workers().values().forEach(worker -> worker.process().kill("SIGKILL"));
        });
        for (int i = 0; i < workers; i++) {
            Cluster.fork();
        }
    }

    private static void forkUnlessStopped() {
        if (!stopped) {
            Cluster.fork();
        }
    }

    private static CompletableFuture<Void> reload(Queue<Worker> old, Function<Worker, CompletableFuture<Void>> way) {
        return old.isEmpty() ? done() : way.apply(old.remove()).thenCompose(replaced -> reload(old, way));
    }

    private static CompletableFuture<Void> asTheDocumentDoes(Worker worker) {
        worker.disconnect();
        return exit(worker).thenCompose(gone -> listening(Cluster.fork()));
    }

    private static CompletableFuture<Void> carefully(Worker worker) {
        return listening(Cluster.fork())
                .thenCompose(listens -> {
                    worker.send("leave");
                    return pause(GOODBYE);
                })
                .thenCompose(waited -> {
                    worker.disconnect();
                    return exit(worker);
                });
    }

    private static CompletableFuture<Void> listening(Worker worker) {
        CompletableFuture<Void> listens = new CompletableFuture<>();
        worker.onListening(info -> listens.complete(null));
        return listens;
    }

    private static CompletableFuture<Void> exit(Worker worker) {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        worker.onExit((code, signal) -> gone.complete(null));
        return gone;
    }

    private static CompletableFuture<Void> pause(int millis) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        setTimeout(() -> over.complete(null), millis);
        return over;
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    // ---- who measures

    private static CompletableFuture<Void> attempt(String figure, int workers, String way) {
        ChildProcess primary = fork(process.argv().get(1), List.of("" + workers));
        ChildProcess clients = fork(
                Path.of(process.argv().get(1)).resolveSibling("Clients.java").toString());
        return next(primary)
                .thenApply(listens -> (int) listens.integer("port"))
                .thenCompose(port -> {
                    clients.send(new Load(port, "/", 16, 200, true)); // to get warm
                    return next(clients).thenCompose(warm -> meanwhile(clients, port, figure, primary, way));
                })
                .thenAccept(seen -> {
                    tell(figure + ".lost", seen.integer("lost"));
                    tell(figure + ".answered", seen.integer("answers"));
                    clients.disconnect();
                    primary.disconnect();
                });
    }

    private static CompletableFuture<Message> meanwhile(
            ChildProcess clients, int port, String figure, ChildProcess primary, String way) {
        CompletableFuture<Message> load = next(clients);
        clients.send(new Load(port, "/", 16, LONGEST, true));
        return pause(100)
                .thenCompose(waited -> {
                    long began = System.nanoTime();
                    primary.send(new Order(way, false));
                    return next(primary).thenRun(() -> tell(figure + ".took", (System.nanoTime() - began) / 1e6));
                })
                .thenCompose(reloaded -> {
                    clients.send(new Stop(true));
                    return load;
                });
    }

    private static void withRespawn() {
        ChildProcess primary = fork(process.argv().get(1), List.of("2"));
        next(primary)
                .thenCompose(listens -> {
                    primary.send(new Order("document", true));
                    return next(primary);
                })
                .thenCompose(left -> {
                    tell("respawn.workers", left.integer("workers"));
                    return pause(500); // some of them have just been forked
                })
                .thenRun(primary::disconnect);
    }

    private static CompletableFuture<Message> next(ChildProcess child) {
        CompletableFuture<Message> next = new CompletableFuture<>();
        child.onMessage(next::complete);
        return next;
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
