import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.cluster.Cluster;
import dev.forkshop.runtime.cluster.Worker;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A cluster of two whose workers are killed, one after the other; in a program that says nothing about it, then in one that
 * listens to exit and forks again.
 */
class Respawn {
    record Event(String event, long pid, long living) {}

    public static void main(String[] arguments) {
        if (Cluster.isWorker()) {
            Http.createServer((request, response) -> response.end("")).listen(0, "127.0.0.1");
        } else if (arguments.length > 0) {
            lead(arguments.length > 1);
        } else {
            without().thenCompose(ended -> withRespawn());
        }
    }

    // ---- the cluster: it tells its parent what happens

    private static void lead(boolean respawn) {
        Cluster.onListening((worker, info) -> say("listening", worker));
        Cluster.onExit((worker, code, signal) -> {
            say("exit", worker);
            if (respawn && process.connected()) {
                Cluster.fork();
            }
        });
        if (respawn) {
            process.onDisconnect(() -> Cluster.workers().values().forEach(Worker::kill));
        }
        Cluster.fork();
        Cluster.fork();
    }

    private static void say(String event, Worker worker) {
        long living = Cluster.workers().values().stream()
                .filter(each -> !each.isDead())
                .count();
        process.send(new Event(event, worker.pid(), living));
    }

    // ---- who kills them

    private static CompletableFuture<Void> without() {
        Watched cluster = new Watched("primary");
        cluster.primary.onExit((code, signal) -> tell("without.primary", "ends-with-" + code));
        return cluster.next("listening")
                .thenCompose(first -> cluster.next("listening")
                        .thenCompose(second -> cluster.kill(first.integer("pid"))
                                .thenAccept(exit -> tell("without.workers", exit.integer("living")))
                                .thenCompose(told -> cluster.kill(second.integer("pid")))))
                .thenAccept(exit -> tell("without.workers", exit.integer("living")));
    }

    private static CompletableFuture<Void> withRespawn() {
        Watched cluster = new Watched("primary", "respawn");
        return cluster.next("listening")
                .thenCompose(first -> cluster.next("listening"))
                .thenCompose(second -> rounds(cluster, second.integer("pid"), 3))
                .thenRun(cluster.primary::disconnect);
    }

    private static CompletableFuture<Void> rounds(Watched cluster, long victim, int rounds) {
        if (rounds == 0) {
            return CompletableFuture.completedFuture(null);
        }
        long began = System.nanoTime();
        return cluster.kill(victim)
                .thenCompose(exit -> {
                    tell("respawn.seen", (System.nanoTime() - began) / 1e6);
                    return cluster.next("listening");
                })
                .thenCompose(successor -> {
                    tell("respawn.replaced", (System.nanoTime() - began) / 1e6);
                    tell("respawn.workers", successor.integer("living"));
                    return rounds(cluster, successor.integer("pid"), rounds - 1);
                });
    }

    /** A cluster, and what it has told us so far. */
    private static final class Watched {
        private final List<Message> heard = new ArrayList<>();
        private final ChildProcess primary;
        private String wanted = "";
        private CompletableFuture<Message> waiting;

        Watched(String... words) {
            primary = ChildProcesses.fork(process.argv().get(1), List.of(words));
            primary.onMessage(message -> {
                heard.add(message);
                look();
            });
        }

        CompletableFuture<Message> kill(long pid) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            return next("exit");
        }

        CompletableFuture<Message> next(String event) {
            CompletableFuture<Message> next = new CompletableFuture<>();
            wanted = event;
            waiting = next;
            look();
            return next;
        }

        private void look() {
            Optional<Message> found = heard.stream()
                    .filter(message -> message.text("event").equals(wanted))
                    .findFirst();
            found.ifPresent(message -> {
                heard.remove(message);
                wanted = "";
                waiting.complete(message);
            });
        }
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
