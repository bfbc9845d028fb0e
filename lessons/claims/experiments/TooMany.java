import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.isMainThread;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.workerthreads.Worker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The same work cut into few parts and many, a thread or a process each: what takes longer then, the start or the work? */
class TooMany {
    /** One of them: how to give it work, how to end it; {@code said} completes with its next message. */
    static final class One {
        Consumer<Object> give;
        Runnable end;
        CompletableFuture<Void> said = new CompletableFuture<>();
        final CompletableFuture<Void> gone = new CompletableFuture<>();
    }

    private static final String THIS = process.argv().get(1);
    private static final long ROUNDS = 100_000_000;
    private static final double MIB = 1 << 20;

    public static void main(String[] arguments) {
        if (!isMainThread() || arguments.length > 0) {
            process.onMessage(TooMany::sum);
            process.send("here");
        } else {
            group("threads.few", 2, TooMany::thread)
                    .thenCompose(done -> group("threads.many", 32, TooMany::thread))
                    .thenCompose(done -> group("children.few", 2, TooMany::child))
                    .thenCompose(done -> group("children.many", 6, TooMany::child));
        }
    }

    private static CompletableFuture<?> group(String name, int count, Supplier<One> starter) {
        long before = process.memoryUsage().get("rss");
        long begin = process.hrtime();
        List<One> all = Stream.generate(starter).limit(count).toList();
        return allOf(all, one -> one.said)
                .thenCompose(here -> {
                    tell("start." + name, (process.hrtime() - begin) / 1e6);
                    if (name.startsWith("threads")) {
                        tell("memory." + name, (process.memoryUsage().get("rss") - before) / MIB);
                    }
                    return work(name, all);
                })
                .thenCompose(done -> {
                    all.forEach(one -> one.end.run());
                    return allOf(all, one -> one.gone);
                });
    }

    private static CompletableFuture<?> work(String name, List<One> all) {
        long begin = process.hrtime();
        for (One one : all) {
            one.said = new CompletableFuture<>();
            one.give.accept(Map.of("rounds", ROUNDS / all.size()));
        }
        return allOf(all, one -> one.said).thenRun(() -> tell("work." + name, (process.hrtime() - begin) / 1e6));
    }

    private static CompletableFuture<Void> allOf(List<One> all, Function<One, CompletableFuture<Void>> what) {
        return CompletableFuture.allOf(all.stream().map(what).toArray(CompletableFuture[]::new));
    }

    private static One thread() {
        One one = new One();
        Worker worker = new Worker(THIS);
        worker.onMessage(message -> one.said.complete(null));
        worker.onExit(code -> one.gone.complete(null));
        one.give = worker::postMessage;
        one.end = worker::terminate;
        return one;
    }

    private static One child() {
        One one = new One();
        ChildProcess child = fork(THIS, List.of("child"));
        child.onMessage(message -> one.said.complete(null));
        child.onExit((code, signal) -> one.gone.complete(null));
        one.give = child::send;
        one.end = child::disconnect;
        return one;
    }

    private static void sum(Message message) {
        long rounds = message.integer("rounds");
        double sum = 0;
        for (long i = 0; i < rounds; i++) {
            sum += i * 42;
        }
        process.send(sum);
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
