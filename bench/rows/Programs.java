import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import java.util.List;

/** What starting costs: fork until the first reply, exec of true, and a gibibyte from a spawned program. */
class Programs {
    private static final int FORKS = 6;
    private static final int EXECS = 40;
    private static final long BYTES = 1L << 30;

    public static void main(String[] arguments) {
        var running = setInterval(() -> {}, 60_000); // a run at the prompt does not wait for children alone
        forks(FORKS, () -> execs(EXECS, () -> gibibyte(() -> gibibyte(() -> clearInterval(running)))));
    }

    private static void forks(int left, Runnable then) {
        if (left == 0) {
            then.run();
            return;
        }
        long start = System.nanoTime();
        ChildProcess child = ChildProcesses.fork("Echo");
        child.onMessage(message -> {
            Sample.tell("fork.start", Sample.millisSince(start));
            child.disconnect();
        });
        child.onExit((code, signal) -> forks(left - 1, then));
        child.send("hello");
    }

    private static void execs(int left, Runnable then) {
        if (left == 0) {
            then.run();
            return;
        }
        long start = System.nanoTime();
        ChildProcesses.exec("true", (error, stdout, stderr) -> {
            Sample.tell("exec.true", Sample.millisSince(start));
            execs(left - 1, then);
        });
    }

    private static void gibibyte(Runnable then) {
        long start = System.nanoTime();
        ChildProcess child = ChildProcesses.spawn("head", List.of("-c", Long.toString(BYTES), "/dev/zero"));
        long[] read = new long[1];
        child.stdout().onData(chunk -> read[0] += chunk.length());
        child.onClose((code, signal) -> {
            Sample.tell("spawn.output", read[0] / 1e9 / (Sample.millisSince(start) / 1e3));
            then.run();
        });
    }
}
