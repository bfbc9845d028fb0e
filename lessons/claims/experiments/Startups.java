import static dev.forkshop.runtime.childprocess.ChildProcesses.*;
import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.cluster.Cluster;
import dev.forkshop.runtime.cluster.ClusterSettings;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.workerthreads.Worker;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** How long it takes until a worker, a forked process, a small program and a worker of a cluster are up. */
class Startups {
    private static final int TIMES = 5;
    private static final int WARM = 2; // the first ones load what all the others find

    private static final String OWN_FILE = process.argv().get(1);

    public static void main(String[] arguments) {
        if (!isMainThread()) {
            parentPort().postMessage("up");
        } else if (arguments.length > 0) {
            up(arguments[0]);
        } else {
            Cluster.setupPrimary(ClusterSettings.none().exec(OWN_FILE).args("clustered"));
            measure("worker.start", Startups::worker, 0)
                    .thenCompose(done -> measure("fork.start", Startups::forked, 0))
                    .thenCompose(done -> measure("spawn.start", Startups::spawned, 0))
                    .thenCompose(done -> measure("exec.start", Startups::executed, 0))
                    .thenCompose(done -> measure("cluster.start", Startups::clustered, 0));
        }
    }

    private static void up(String kind) {
        if (kind.equals("child")) {
            process.send("up");
        } else {
            Http.createServer().listen(0);
        }
    }

    /** Starts one after the other; each gives the milliseconds until it was up, and is gone by then. */
    private static CompletableFuture<Void> measure(
            String figure, Supplier<CompletableFuture<Double>> start, int count) {
        if (count == WARM + TIMES) {
            return CompletableFuture.completedFuture(null);
        }
        return start.get().thenCompose(millis -> {
            if (count >= WARM) {
                console.log("{\"" + figure + "\":" + millis + "}");
            }
            return measure(figure, start, count + 1);
        });
    }

    private static CompletableFuture<Double> worker() {
        CompletableFuture<Double> gone = new CompletableFuture<>();
        long began = process.hrtime();
        Worker worker = new Worker(OWN_FILE);
        worker.onMessage(message -> {
            double millis = since(began);
            worker.onExit(code -> gone.complete(millis));
        });
        return gone;
    }

    private static CompletableFuture<Double> forked() {
        CompletableFuture<Double> gone = new CompletableFuture<>();
        long began = process.hrtime();
        ChildProcess child = fork(OWN_FILE, List.of("child"));
        child.onMessage(message -> {
            double millis = since(began);
            child.onExit((code, signal) -> gone.complete(millis));
        });
        return gone;
    }

    private static CompletableFuture<Double> spawned() {
        CompletableFuture<Double> gone = new CompletableFuture<>();
        long began = process.hrtime();
        spawn("true").onClose((code, signal) -> gone.complete(since(began)));
        return gone;
    }

    private static CompletableFuture<Double> executed() {
        CompletableFuture<Double> gone = new CompletableFuture<>();
        long began = process.hrtime();
        exec("true", (error, stdout, stderr) -> gone.complete(since(began)));
        return gone;
    }

    private static CompletableFuture<Double> clustered() {
        CompletableFuture<Double> gone = new CompletableFuture<>();
        long began = process.hrtime();
        var worker = Cluster.fork();
        worker.onListening(info -> {
            double millis = since(began);
            worker.onExit((code, signal) -> gone.complete(millis));
            worker.disconnect();
        });
        return gone;
    }

    private static double since(long began) {
        return (process.hrtime() - began) / 1e6;
    }
}
