import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.workerthreads.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What eight idle forked children take, and eight idle workers: megabytes, from the system. Linux only. */
class Idle {
    private static final int MANY = 8;
    private static final int SETTLED_MILLIS = 1_000;

    private static final List<ChildProcess> CHILDREN = new ArrayList<>();
    private static final List<Worker> WORKERS = new ArrayList<>();
    private static int online;

    public static void main(String[] arguments) {
        fork();
    }

    private static void fork() {
        ChildProcess child = ChildProcesses.fork("Echo");
        CHILDREN.add(child);
        child.onMessage(reply -> {
            if (CHILDREN.size() < MANY) {
                fork();
            } else {
                setTimeout(Idle::weighChildren, SETTLED_MILLIS);
            }
        });
        child.send("hello");
    }

    private static void weighChildren() {
        CHILDREN.forEach(child -> Sample.tell("child.rss", megabytes(child.pid(), "Rss:")));
        Sample.tell("child.pss", CHILDREN.stream().mapToDouble(child -> megabytes(child.pid(), "Pss:")).sum() / MANY);
        CHILDREN.forEach(ChildProcess::disconnect);
        double before = megabytes(ProcessHandle.current().pid(), "Rss:");
        for (int i = 0; i < MANY; i++) {
            begin(before);
        }
    }

    private static void begin(double before) {
        Worker worker = new Worker("Echo");
        WORKERS.add(worker);
        worker.onMessage(reply -> {
            if (++online == MANY) {
                setTimeout(() -> weighWorkers(before), SETTLED_MILLIS);
            }
        });
        worker.postMessage("hello");
    }

    private static void weighWorkers(double before) {
        Sample.tell("worker.memory", (megabytes(ProcessHandle.current().pid(), "Rss:") - before) / MANY);
        WORKERS.forEach(Worker::terminate);
    }

    private static double megabytes(long pid, String figure) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                            .filter(line -> line.startsWith(figure))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
