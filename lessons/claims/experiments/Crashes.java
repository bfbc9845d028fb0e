import static dev.forkshop.runtime.childprocess.ChildProcesses.*;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.cluster.Cluster;
import dev.forkshop.runtime.cluster.ClusterSettings;
import dev.forkshop.runtime.cluster.Worker;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.http.Fetched;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.memory.Json;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import sun.misc.Unsafe;

/**
 * What a crash takes along: a child that throws, aborts, breaks in native code, or fills its heap; and the requests of a
 * cluster's worker that dies while it answers.
 */
class Crashes {
    /** A small heap, so that it is soon full; no files and no core, where it crashes. */
    private static final List<String> JVM = List.of("-Xmx32m", "-XX:ErrorFile=/dev/null", "-XX:-CreateCoredumpOnCrash");

    private static int listening;

    public static void main(String[] arguments) {
        if (Cluster.isWorker()) {
            server();
        } else if (arguments.length > 0) {
            crash(arguments[0]);
        } else {
            children();
            workers();
        }
    }

    private static void crash(String way) {
        switch (way) {
            case "throw" -> throw new IllegalStateException("thrown on purpose");
            case "abort" -> execSync("kill -ABRT " + process.pid());
            case "native" -> writeWhereNoMemoryIs();
            default -> console.log(new long[100_000_000].length);
        }
    }

    /** What a broken native library does. */
    private static void writeWhereNoMemoryIs() {
        try {
            Field unsafe = Unsafe.class.getDeclaredField("theUnsafe");
            unsafe.setAccessible(true);
            ((Unsafe) unsafe.get(null)).putAddress(0, 0);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("this Java has no sun.misc.Unsafe", impossible);
        }
    }

    private static void children() {
        ForkOptions options = ForkOptions.defaults().silent(true).execArgv(JVM);
        for (String way : List.of("throw", "abort", "native", "memory")) {
            ChildProcess child = fork(process.argv().get(1), List.of(way), options);
            child.onExit((code, signal) -> tell(way + ".child", signal == null ? String.valueOf(code) : signal));
        }
        process.onExit(code -> tell("crash.parent", code == 0 ? "alive" : "dead"));
    }

    // ---- a worker that dies while it answers

    private static void server() {
        Http.createServer((request, response) -> {
                    if (request.url().equals("/crash")) {
                        execSync("kill -KILL " + process.pid());
                    }
                    response.end("ok");
                })
                .listen(0);
    }

    private static void workers() {
        Cluster.setupPrimary(ClusterSettings.none().exec(process.argv().get(1)));
        List<Worker> both = List.of(Cluster.fork(), Cluster.fork());
        Cluster.onListening((worker, info) -> {
            if (++listening == 2) {
                ask(info.port(), "/crash")
                        .thenAccept(answer -> tell("victim.request", answer))
                        .thenCompose(done -> ask(info.port(), "/"))
                        .thenAccept(answer -> tell("other.request", answer))
                        .thenRun(() -> both.forEach(Worker::kill));
            }
        });
    }

    private static CompletableFuture<String> ask(int port, String path) {
        return Http.fetch("http://127.0.0.1:" + port + path).handle(Crashes::outcome);
    }

    private static String outcome(Fetched answer, Throwable failure) {
        if (failure == null) {
            return String.valueOf(answer.status());
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof NodeError error ? error.code() : cause.toString();
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
