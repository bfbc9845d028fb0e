import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.childprocess.Spares;
import dev.forkshop.runtime.loop.EventLoop;
import java.util.List;

/** What starting costs: fork until the first reply, exec of true, and a gibibyte from a spawned program. */
class Programs {
    private static final int EXECS = 40;
    private static final int CALM = 200;
    private static final long BYTES = 1L << 30;

    public static void main(String[] arguments) {
        new Rounds()
                .figure("fork.start", round -> fork(ForkOptions.defaults(), round))
                .figure("fork.spare", Programs::spare)
                .figure("exec.true", round -> execs(EXECS, round))
                .figure("spawn.output", Programs::gibibyte)
                .serve();
    }

    private static void fork(ForkOptions options, Round round) {
        long start = System.nanoTime();
        ChildProcess child = ChildProcesses.fork("Echo", options);
        child.onMessage(message -> {
            round.sample(Round.millisSince(start));
            child.disconnect();
        });
        child.onExit((code, signal) -> round.end());
        child.send("hello");
    }

    /** A fork that finds a JVM ready. */
    private static void spare(Round round) {
        ForkOptions options = ForkOptions.defaults().silent(true).spare(true);
        Spares.of(EventLoop.current()).keep().thenAccept(ready -> setTimeout(() -> fork(options, round), CALM));
    }

    private static void execs(int left, Round round) {
        if (left == 0) {
            round.end();
            return;
        }
        long start = System.nanoTime();
        ChildProcesses.exec("true", (error, stdout, stderr) -> {
            round.sample(Round.millisSince(start));
            execs(left - 1, round);
        });
    }

    private static void gibibyte(Round round) {
        long start = System.nanoTime();
        ChildProcess child = ChildProcesses.spawn("head", List.of("-c", Long.toString(BYTES), "/dev/zero"));
        long[] read = new long[1];
        child.stdout().onData(chunk -> read[0] += chunk.length());
        child.onClose((code, signal) -> {
            round.sample(read[0] / 1e9 / (Round.millisSince(start) / 1e3));
            round.end();
        });
    }
}
