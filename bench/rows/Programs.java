import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.childprocess.Spares;
import dev.forkshop.runtime.loop.EventLoop;
import java.util.List;

/** What starting costs: fork until the first reply, exec of true, and a gibibyte from a spawned program. */
class Programs {
    private static final int FORKS = 6;
    private static final int EXECS = 40;
    private static final int CALM = 200;
    private static final long BYTES = 1L << 30;

    public static void main(String[] arguments) {
        var running = setInterval(() -> {}, 60_000); // a run at the prompt does not wait for children alone
        Runnable rest = () -> execs(EXECS, () -> gibibyte(() -> gibibyte(() -> clearInterval(running))));
        forks(FORKS, () -> spares(FORKS, rest));
    }

    private static void forks(int left, Runnable then) {
        if (left == 0) {
            then.run();
        } else {
            fork("fork.start", ForkOptions.defaults(), () -> forks(left - 1, then));
        }
    }

    /** Forks that find a JVM ready. */
    private static void spares(int left, Runnable then) {
        if (left == 0) {
            then.run();
            return;
        }
        ForkOptions options = ForkOptions.defaults().silent(true).spare(true);
        Spares.of(EventLoop.current())
                .keep()
                .thenAccept(ready -> setTimeout(() -> fork("fork.spare", options, () -> spares(left - 1, then)), CALM));
    }

    private static void fork(String figure, ForkOptions options, Runnable then) {
        long start = System.nanoTime();
        ChildProcess child = ChildProcesses.fork("Echo", options);
        child.onMessage(message -> {
            Sample.tell(figure, Sample.millisSince(start));
            child.disconnect();
        });
        child.onExit((code, signal) -> then.run());
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
