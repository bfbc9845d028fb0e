import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.isMainThread;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.parentPort;

import dev.forkshop.runtime.cluster.Cluster;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.Server;
import dev.forkshop.runtime.memory.Atomics;
import dev.forkshop.runtime.memory.Int32Array;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.workerthreads.Worker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * A small site for experiments: "Site" is one process, "Site 4" a cluster of four workers, "Site 4 none" one in which the
 * system spreads the connections. It tells its parent {"port":…,"pids":[…]} when all listen, and ends with the channel.
 */
class Site {
    record Listens(int port, List<Long> pids) {}

    private static final int MILLIS_OF_WAITING = 20;
    private static final long HEAVY = 60_000_000;
    private static final Queue<Consumer<String>> WAITING = new ArrayDeque<>();
    private static Worker thread;
    private static String job = "none";
    private static final Int32Array NOBODY = new Int32Array(new SharedArrayBuffer(4));

    private static final Map<String, Consumer<Consumer<String>>> ANSWERS = Map.of(
            "/hello", done -> done.accept("done"),
            "/compute", done -> done.accept(compute(5_000_000)),
            "/wait", done -> setTimeout(() -> done.accept("done"), MILLIS_OF_WAITING),
            "/block", done -> done.accept(block()),
            "/heavy", done -> done.accept(compute(HEAVY)),
            "/heavy/thread", Site::inAThread,
            "/job", done -> done.accept(begin()),
            "/job/state", done -> done.accept(job));

    public static void main(String[] arguments) {
        if (!isMainThread()) {
            parentPort().onMessage(n -> parentPort().postMessage(compute(((Number) n.value()).longValue())));
        } else if (Cluster.isPrimary()) {
            process.onDisconnect(() -> stop(arguments.length == 0));
            if (arguments.length > 0) {
                lead(Integer.parseInt(arguments[0]), arguments.length > 1 ? arguments[1] : "rr");
            } else {
                serve(Site::tell);
            }
        } else {
            serve(port -> {});
        }
    }

    private static void tell(int port) {
        List<Long> pids = new ArrayList<>(List.of(process.pid()));
        Cluster.workers().values().forEach(worker -> pids.add(worker.pid()));
        process.send(new Listens(port, pids));
    }

    /** With all workers; without them nothing holds a primary. */
    private static void stop(boolean alone) {
        Cluster.workers().values().forEach(worker -> worker.process().kill("SIGKILL"));
        if (alone) {
            process.exit();
        }
    }

    private static void lead(int workers, String policy) {
        if (policy.equals("none")) {
            Cluster.schedulingPolicy(Cluster.SCHED_NONE);
        }
        int[] listening = {0};
        Cluster.onListening((worker, info) -> {
            if (++listening[0] == workers) {
                tell(info.port());
            }
        });
        for (int i = 0; i < workers; i++) {
            Cluster.fork();
        }
    }

    private static void serve(IntConsumer told) {
        int id = Cluster.isWorker() ? Cluster.worker().id() : 0;
        Server server = Http.createServer((request, response) -> {
            response.setHeader("x-worker", id);
            ANSWERS.get(request.url()).accept(text -> response.end(text + ".\n"));
        });
        server.listen(0, "127.0.0.1").onListening(() -> told.accept(server.port()));
    }

    // ---- what takes time

    private static String compute(long n) {
        double sum = 0;
        for (long i = 0; i < n; i++) {
            sum += 42 * i;
        }
        return sum < 0 ? "wrong" : "done"; // it is used, else the compiler would drop it
    }

    /** Waits as /wait does, but holds the loop. */
    private static String block() {
        Atomics.wait(NOBODY, 0, 0, MILLIS_OF_WAITING);
        return "done";
    }

    /** One worker thread a process, which is kept; it takes one task after the other. */
    private static void inAThread(Consumer<String> done) {
        if (thread == null) {
            thread = new Worker(process.argv().get(1));
            thread.onMessage(text -> WAITING.remove().accept("" + text.value()));
        }
        WAITING.add(done);
        thread.postMessage(HEAVY);
    }

    private static String begin() {
        job = "running";
        inAThread(text -> job = text);
        return "accepted";
    }
}
