import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.workerthreads.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What four children and four workers weigh: a child by the three figures that the system has for it, a worker by what its
 * process grows. All of them are idle, and have said so.
 */
class MemoryOf {
    private static final List<ChildProcess> children = new ArrayList<>();
    private static final List<Worker> workers = new ArrayList<>();
    private static double before;

    public static void main(String[] arguments) {
        if (isMainThread() && arguments.length == 0) {
            startChild();
        } else {
            process.onMessage(message -> process.exit());
            process.send("ready");
        }
    }

    private static void startChild() {
        ChildProcess child = fork(process.argv().get(1), List.of("wait"));
        child.onMessage(message -> {
            children.add(child);
            if (children.size() < 4) {
                startChild();
            } else {
                weighChildren();
            }
        });
    }

    private static void weighChildren() {
        for (ChildProcess child : children) {
            tell("child.rss", weight(child.pid(), "Rss"));
            tell("child.pss", weight(child.pid(), "Pss:"));
            tell("child.private", weight(child.pid(), "Private_Dirty"));
            child.disconnect();
        }
        before = weight(process.pid(), "Private_Dirty");
        startWorker();
    }

    private static void startWorker() {
        Worker worker = new Worker(process.argv().get(1));
        worker.onMessage(message -> {
            workers.add(worker);
            if (workers.size() < 4) {
                startWorker();
            } else {
                tell("worker.private", (weight(process.pid(), "Private_Dirty") - before) / workers.size());
                workers.forEach(each -> each.postMessage("end"));
            }
        });
    }

    /** Megabytes of a process: all that it sees (Rss), a share of what several see (Pss), what it alone has written
     * (Private_Dirty). */
    private static double weight(long pid, String what) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(what))
                    .mapToDouble(line -> Double.parseDouble(line.split(" +")[1]) / 1024)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(String figure, double megabytes) {
        console.log(Json.stringify(Map.of(figure, Math.round(megabytes * 10) / 10.0)));
    }
}
