import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Two workers and eight, on the same processors: with requests that compute, and with requests that hold their worker's loop
 * for 20 ms without computing.
 */
class Crowd {
    record Order(int port, String path, int clients, int millis, boolean keep) {}

    record Running(ChildProcess child, int port) {}

    private static final List<String> KINDS = List.of("compute", "block");
    private static final int ROUNDS = 3;

    private final ChildProcess clients = start("Clients");
    private Running two;
    private Running eight;

    public static void main(String[] arguments) {
        new Crowd().run();
    }

    private void run() {
        site("2")
                .thenCompose(running -> {
                    two = running;
                    return site("8");
                })
                .thenCompose(running -> {
                    eight = running;
                    return measure(0);
                })
                .thenRun(() -> List.of(clients, two.child(), eight.child()).forEach(ChildProcess::disconnect));
    }

    private CompletableFuture<Void> measure(int step) {
        if (step == ROUNDS * KINDS.size()) {
            return CompletableFuture.completedFuture(null);
        }
        String kind = KINDS.get(step % KINDS.size());
        return rate(two, kind)
                .thenCompose(few -> rate(eight, kind).thenAccept(many -> {
                    if (step >= KINDS.size()) { // the first round is to get warm
                        tell(kind + ".two", few);
                        tell(kind + ".eight", many);
                        tell(kind + ".gain", many / few);
                    }
                }))
                .thenCompose(told -> measure(step + 1));
    }

    private CompletableFuture<Double> rate(Running site, String kind) {
        CompletableFuture<Message> seen = next(clients);
        clients.send(new Order(site.port(), "/" + kind, 32, 300, true));
        return seen.thenApply(message -> message.number("rate"));
    }

    private static CompletableFuture<Running> site(String workers) {
        ChildProcess child = start("Site", workers);
        return next(child).thenApply(message -> new Running(child, (int) message.integer("port")));
    }

    private static ChildProcess start(String name, String... words) {
        Path beside = Path.of(process.argv().get(1)).resolveSibling(name + ".java");
        return ChildProcesses.fork(beside.toString(), List.of(words));
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
