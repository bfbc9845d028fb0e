import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.module.Timeout;
import java.util.List;
import java.util.function.DoubleConsumer;

/** A module that takes the times that bench/measure.js takes of Node; each line is a name and a number. */
class Measure {
    private static final int FORKS = 10;
    private static final int EXECS = 20;
    private static final int WARM_UP = 20_000;
    private static final int ROUND_TRIPS = 5_000;
    private static final int PIPELINED = 50_000;
    private static final long BYTES = 1L << 30;

    public static void main(String[] arguments) {
        Timeout running = setInterval(() -> {}, 60_000); // a run at the prompt does not wait for children alone
        fork(FORKS, () -> exec(EXECS, () -> roundTrips(() -> spawn(() -> clearInterval(running)))));
    }

    private static void fork(int left, Runnable then) {
        if (left == 0) {
            then.run();
            return;
        }
        DoubleConsumer report = timer("fork_ms", 1);
        ChildProcess child = ChildProcesses.fork("Echo");
        child.onMessage(message -> {
            report.accept(1);
            child.disconnect();
        });
        child.onExit((code, signal) -> fork(left - 1, then));
        child.send("hello");
    }

    private static void exec(int left, Runnable then) {
        if (left == 0) {
            then.run();
            return;
        }
        DoubleConsumer report = timer("exec_ms", 1);
        ChildProcesses.exec("true", (error, stdout, stderr) -> {
            report.accept(1);
            exec(left - 1, then);
        });
    }

    private static void roundTrips(Runnable then) {
        ChildProcess child = ChildProcesses.fork("Echo");
        Counter counter = new Counter();
        child.onMessage(message -> counter.next.run());
        child.onExit((code, signal) -> then.run());
        oneByOne(child, counter, WARM_UP, () -> {
            DoubleConsumer report = timer("round_trip_ms", 1.0 / ROUND_TRIPS);
            oneByOne(child, counter, ROUND_TRIPS, () -> {
                report.accept(1);
                pipelined(child, counter);
            });
        });
    }

    private static void oneByOne(ChildProcess child, Counter counter, int times, Runnable then) {
        counter.left = times;
        counter.next = () -> {
            if (--counter.left == 0) {
                then.run();
            } else {
                child.send("hello");
            }
        };
        child.send("hello");
    }

    private static void pipelined(ChildProcess child, Counter counter) {
        DoubleConsumer report = timer("pipelined_ms", 1.0 / PIPELINED);
        counter.left = PIPELINED;
        counter.next = () -> {
            if (--counter.left == 0) {
                report.accept(1);
                child.disconnect();
            }
        };
        for (int i = 0; i < PIPELINED; i++) {
            child.send("hello");
        }
    }

    private static void spawn(Runnable then) {
        DoubleConsumer report = timer("spawn_gib_ms", 1);
        ChildProcess child = ChildProcesses.spawn("head", List.of("-c", Long.toString(BYTES), "/dev/zero"));
        long[] read = new long[1];
        child.stdout().onData(chunk -> read[0] += chunk.length());
        child.onClose((code, signal) -> {
            report.accept(read[0] == BYTES ? 1 : Double.NaN);
            then.run();
        });
    }

    /** Prints, when it is called with 1, the milliseconds since it was made, times {@code share}. */
    private static DoubleConsumer timer(String name, double share) {
        long start = System.nanoTime();
        return times -> console.log(name + " " + (System.nanoTime() - start) / 1e6 * share * times);
    }

    private static final class Counter {
        int left;
        Runnable next = () -> {};
    }
}
