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

    public static void main(String[] arguments) {
        new Rounds()
                .figure("child.rss", round -> fork(() -> resident(round)))
                .figure("child.pss", round -> fork(() -> share(round)))
                .figure("worker.memory", Idle::workers)
                .serve();
    }

    /** Until there are eight, one after another. */
    private static void fork(Runnable then) {
        if (CHILDREN.size() == MANY) {
            setTimeout(then, SETTLED_MILLIS);
            return;
        }
        ChildProcess child = ChildProcesses.fork("Echo");
        CHILDREN.add(child);
        child.onMessage(reply -> fork(then));
        child.send("hello");
    }

    private static void resident(Round round) {
        CHILDREN.forEach(child -> round.sample(megabytes(child.pid(), "Rss:")));
        round.end();
    }

    private static void share(Round round) {
        round.sample(CHILDREN.stream().mapToDouble(child -> megabytes(child.pid(), "Pss:")).sum() / MANY);
        round.end();
    }

    private static void workers(Round round) {
        double before = megabytes(ProcessHandle.current().pid(), "Rss:");
        int[] online = {0};
        for (int i = 0; i < MANY; i++) {
            Worker worker = new Worker("Echo");
            worker.onMessage(reply -> {
                if (++online[0] == MANY) {
                    setTimeout(() -> weigh(before, round), SETTLED_MILLIS);
                }
            });
            worker.postMessage("hello");
        }
    }

    private static void weigh(double before, Round round) {
        round.sample((megabytes(ProcessHandle.current().pid(), "Rss:") - before) / MANY);
        round.end();
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
