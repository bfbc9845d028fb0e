import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.isMainThread;

import dev.forkshop.runtime.http.Agent;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.RequestOptions;
import dev.forkshop.runtime.http.Server;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.module.Timeout;
import dev.forkshop.runtime.workerthreads.Worker;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Waits of twenty milliseconds: ten one after the other, two hundred at once on the loop, two hundred answers of a server
 * that takes its time, and forty in a worker each.
 */
class Waiting {
    private static final int MILLIS = 20;
    private static final double MB = 1 << 20;

    public static void main(String[] arguments) {
        if (isMainThread()) {
            measure("turns", () -> inTurn(10))
                    .thenCompose(done -> measure("loop", () -> atOnce(200, Waiting::await)))
                    .thenCompose(done -> requests())
                    .thenCompose(done -> measure("workers", () -> atOnce(40, Waiting::inAWorker)));
        } else {
            await();
        }
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }

    private static CompletableFuture<Void> measure(String name, Supplier<CompletableFuture<Void>> work) {
        long before = memory();
        long[] most = {before};
        Timeout look = setInterval(() -> most[0] = Math.max(most[0], memory()), 10);
        long began = process.hrtime();
        return work.get().thenRun(() -> {
            tell(name + ".time", Math.round((process.hrtime() - began) / 1e6));
            tell(name + ".memory", Math.round((Math.max(most[0], memory()) - before) / MB));
            clearInterval(look);
        });
    }

    private static long memory() {
        return process.memoryUsage().get("rss");
    }

    // ---- waits

    private static CompletableFuture<Void> await() {
        CompletableFuture<Void> over = new CompletableFuture<>();
        setTimeout(() -> over.complete(null), MILLIS);
        return over;
    }

    private static CompletableFuture<Void> inTurn(int count) {
        return count == 0 ? CompletableFuture.completedFuture(null) : await().thenCompose(over -> inTurn(count - 1));
    }

    private static CompletableFuture<Void> atOnce(int count, Supplier<CompletableFuture<?>> one) {
        return CompletableFuture.allOf(Stream.generate(one).limit(count).toArray(CompletableFuture[]::new));
    }

    private static CompletableFuture<Integer> inAWorker() {
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        Worker worker = new Worker(process.argv().get(1));
        worker.onError(exit::completeExceptionally);
        worker.onExit(exit::complete);
        return exit;
    }

    // ---- a server that takes its time

    private static CompletableFuture<Void> requests() {
        Server server = Http.createServer((request, response) -> setTimeout(() -> response.end("done\n"), MILLIS));
        CompletableFuture<Void> listening = new CompletableFuture<>();
        server.listen(0, () -> listening.complete(null));
        return listening
                .thenCompose(done -> atOnce(20, () -> aRequest(server.port()))) // the first ones load what they need
                .thenCompose(done -> measure("requests", () -> atOnce(200, () -> aRequest(server.port()))))
                .thenRun(server::close);
    }

    private static CompletableFuture<?> aRequest(int port) {
        RequestOptions request = RequestOptions.of("http://127.0.0.1:" + port + "/");
        return Http.fetch(request.agent(Agent.closing()), new byte[0]);
    }
}
