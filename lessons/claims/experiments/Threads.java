import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.*;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Hold;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.workerthreads.Worker;
import java.io.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * How many threads of the system serve one program: at rest, with workers, after the first file; and which of them run
 * its callbacks.
 */
class Threads {
    private static final List<Worker> workers = new ArrayList<>();
    private static final Set<Thread> seen = new HashSet<>();
    private static int atRest;

    public static void main(String[] arguments) {
        if (!isMainThread()) {
            parentPort().onMessage(message -> {}); // it waits
            parentPort().postMessage(Map.of("pid", process.pid(), "id", threadId()));
            return;
        }
        atRest = threads();
        tell("threads.rest", atRest);
        start();
    }

    private static int threads() {
        return new File("/proc/self/task").list().length;
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }

    // ---- workers, one after the other; each tells who it is, and waits

    private static void start() {
        Worker worker = new Worker(process.argv().get(1));
        worker.onMessage(message -> {
            tell("worker.pid", message.integer("pid") == process.pid() ? "same" : "another");
            tell("worker.thread", message.integer("id") == threadId() ? "same" : "another");
            workers.add(worker);
            started();
        });
    }

    private static void started() {
        if (workers.size() == 1) {
            tell("threads.worker", threads());
        }
        if (workers.size() < 8) {
            start();
            return;
        }
        tell("threads.workers", threads());
        tell("worker.threads", (threads() - atRest) / 8.0);
        CompletableFuture<?>[] ends = workers.stream().map(Worker::terminate).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends).thenRun(Threads::timer);
    }

    // ---- a timer and a file: two callbacks, and the threads on which they came

    private static void timer() {
        setTimeout(
                () -> {
                    seen.add(Thread.currentThread());
                    file();
                },
                1);
    }

    /** As Node does it: another thread waits for the disk, and the loop is told. */
    private static void file() {
        EventLoop loop = EventLoop.current();
        Hold hold = loop.hold();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        CompletableFuture.supplyAsync(() -> new File("/tmp").list(), pool)
                .thenRunAsync(
                        () -> {
                            seen.add(Thread.currentThread());
                            tell("threads.files", threads());
                            tell("callbacks.threads", seen.size());
                            pool.shutdown();
                            hold.close();
                        },
                        loop);
    }
}
