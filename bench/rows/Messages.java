import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;

/** Messages to a forked child and back: one at a time, then fifty thousand under way. */
class Messages {
    private static final int WARM_UP = 20_000;
    private static final int ONE_BY_ONE = 20_000;
    private static final int PIPELINED = 50_000;

    private final ChildProcess child = ChildProcesses.fork("Echo");
    private int left;
    private Runnable next;

    public static void main(String[] arguments) {
        var running = setInterval(() -> {}, 60_000); // a run at the prompt does not wait for children alone
        new Messages().measure(() -> clearInterval(running));
    }

    private void measure(Runnable then) {
        child.onMessage(message -> next.run());
        child.onExit((code, signal) -> then.run());
        oneByOne(WARM_UP, () -> timed("ipc.round_trips", ONE_BY_ONE, this::oneByOne, this::flood));
    }

    /** Twice: the first flood is for the compiler. */
    private void flood() {
        pipelined(
                PIPELINED,
                () -> timed(
                        "ipc.pipelined",
                        PIPELINED,
                        this::pipelined,
                        () -> timed("ipc.pipelined", PIPELINED, this::pipelined, child::disconnect)));
    }

    private interface Work {
        void go(int times, Runnable then);
    }

    private void timed(String figure, int times, Work work, Runnable then) {
        long start = System.nanoTime();
        work.go(times, () -> {
            Sample.tell(figure, Sample.perSecond(times, start));
            then.run();
        });
    }

    private void oneByOne(int times, Runnable then) {
        left = times;
        next = () -> {
            if (--left == 0) {
                then.run();
            } else {
                child.send("hello");
            }
        };
        child.send("hello");
    }

    private void pipelined(int times, Runnable then) {
        left = times;
        next = () -> {
            if (--left == 0) {
                then.run();
            }
        };
        for (int i = 0; i < times; i++) {
            child.send("hello");
        }
    }
}
