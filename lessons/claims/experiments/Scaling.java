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
 * What a cluster of two workers answers, against one plain process, by what a request costs: next to nothing; a connection
 * of its own; computing; waiting for somebody else.
 */
class Scaling {
    record Load(String name, String path, int clients, boolean keep) {}

    record Order(int port, String path, int clients, int millis, boolean keep) {}

    record Running(ChildProcess child, int port) {}

    private static final List<Load> LOADS = List.of(
            new Load("hello", "/hello", 16, true),
            new Load("connections", "/hello", 16, false),
            new Load("compute", "/compute", 16, true),
            new Load("wait", "/wait", 16, true));
    private static final int ROUNDS = 4;

    private final ChildProcess clients = start("Clients");
    private Running one;
    private Running two;

    public static void main(String[] arguments) {
        new Scaling().run();
    }

    private void run() {
        site("listening.one")
                .thenCompose(running -> {
                    one = running;
                    return site("listening.two", "2");
                })
                .thenCompose(running -> {
                    two = running;
                    return measure(0);
                })
                .thenRun(() -> List.of(clients, one.child(), two.child()).forEach(ChildProcess::disconnect));
    }

    private CompletableFuture<Void> measure(int step) {
        if (step == ROUNDS * LOADS.size()) {
            return CompletableFuture.completedFuture(null);
        }
        Load load = LOADS.get(step % LOADS.size());
        return rate(one, load)
                .thenCompose(alone -> rate(two, load).thenAccept(both -> {
                    if (step >= LOADS.size()) { // the first round is to get warm
                        tell(load.name() + ".one", alone);
                        tell(load.name() + ".two", both);
                        tell(load.name() + ".gain", both / alone);
                    }
                }))
                .thenCompose(told -> measure(step + 1));
    }

    private CompletableFuture<Double> rate(Running site, Load load) {
        CompletableFuture<Message> seen = next(clients);
        clients.send(new Order(site.port(), load.path(), load.clients(), 200, load.keep()));
        return seen.thenApply(message -> message.number("rate"));
    }

    private static CompletableFuture<Running> site(String figure, String... words) {
        long began = System.nanoTime();
        ChildProcess child = start("Site", words);
        return next(child).thenApply(message -> {
            tell(figure, (System.nanoTime() - began) / 1e6);
            return new Running(child, (int) message.integer("port"));
        });
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
