import static dev.forkshop.runtime.childprocess.ChildProcesses.execFile;
import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.http.Agent;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.RequestOptions;
import dev.forkshop.runtime.memory.Json;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Two workers at one port: how many processes that are, who answers twelve connections and who the twelve requests of one
 * connection, and who still answers while the primary is stopped; under both policies. Then what a program that counts
 * processors is told when it may use one of them only.
 */
class OnePort {
    private static final int REQUESTS = 12;
    private static final int PATIENCE = 1000; // ms until a client that nobody answers goes away
    private static final String NOBODY = "nobody";

    private final String policy;
    private int port;

    private OnePort(String policy) {
        this.policy = policy;
    }

    public static void main(String[] arguments) {
        new OnePort("rr").look().thenCompose(seen -> new OnePort("none").look()).thenRun(OnePort::count);
    }

    private CompletableFuture<Void> look() {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Path site = Path.of(process.argv().get(1)).resolveSibling("Site.java");
        ChildProcess primary = fork(site.toString(), List.of("2", policy));
        primary.onExit((code, signal) -> ended.complete(null));
        primary.onMessage(message -> {
            port = (int) message.integer("port");
            tell("processes", new HashSet<>((List<?>) message.get("pids")).size());
            askAll(primary);
        });
        return ended;
    }

    private void askAll(ChildProcess primary) {
        Agent kept = Agent.keepingAlive(1);
        answers(Agent.closing(), new HashSet<>(), REQUESTS)
                .thenAccept(workers -> tell("connections", workers))
                .thenCompose(told -> answers(kept, new HashSet<>(), REQUESTS))
                .thenAccept(workers -> tell("requests", workers))
                .thenCompose(told -> {
                    kept.close();
                    primary.kill("SIGSTOP");
                    return ask(Agent.closing());
                })
                .thenAccept(worker -> {
                    tell("without-primary", worker.equals(NOBODY) ? NOBODY : "worker");
                    primary.kill("SIGCONT");
                    primary.disconnect();
                });
    }

    /** How many workers answer so many requests, one after the other. */
    private CompletableFuture<Integer> answers(Agent agent, Set<String> workers, int requests) {
        if (requests == 0) {
            return CompletableFuture.completedFuture(workers.size());
        }
        return ask(agent).thenCompose(worker -> {
            workers.add(worker);
            return answers(agent, workers, requests - 1);
        });
    }

    private CompletableFuture<String> ask(Agent agent) {
        RequestOptions request = RequestOptions.of("http://127.0.0.1:" + port + "/hello")
                .agent(agent)
                .timeout(PATIENCE);
        return Http.fetch(request, new byte[0])
                .handle((answer, failure) -> failure == null ? answer.headers().get("x-worker") : NOBODY);
    }

    private static void count() {
        tellOf("processors.installed", Runtime.getRuntime().availableProcessors());
        execFile("taskset", List.of("-acp", "0", "" + process.pid()), (error, stdout, stderr) -> {
            if (error == null) { // else there is no taskset here
                tellOf("processors.one-allowed", Runtime.getRuntime().availableProcessors());
                tellOf("processors.usable", Runtime.getRuntime().availableProcessors());
            }
        });
    }

    private void tell(String figure, Object value) {
        tellOf(policy + "." + figure, value);
    }

    private static void tellOf(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
