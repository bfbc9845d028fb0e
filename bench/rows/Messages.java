import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;

/** Messages to a forked child and back: one at a time, and fifty thousand under way. */
class Messages {
    private static final int ONE_BY_ONE = 3_000;
    private static final int PIPELINED = 50_000;

    private final ChildProcess child = ChildProcesses.fork("Echo");
    private int left;
    private Runnable next;

    public static void main(String[] arguments) {
        Messages messages = new Messages();
        messages.next = () -> new Rounds()
                .figure("ipc.round_trips", messages::oneByOne)
                .figure("ipc.pipelined", messages::pipelined)
                .serve();
        messages.child.onMessage(message -> messages.next.run());
        messages.child.send("are you there?");
    }

    private void oneByOne(Round round) {
        long start = System.nanoTime();
        left = ONE_BY_ONE;
        next = () -> {
            if (--left == 0) {
                end(round, ONE_BY_ONE, start);
            } else {
                child.send("hello");
            }
        };
        child.send("hello");
    }

    private void pipelined(Round round) {
        long start = System.nanoTime();
        left = PIPELINED;
        next = () -> {
            if (--left == 0) {
                end(round, PIPELINED, start);
            }
        };
        for (int i = 0; i < PIPELINED; i++) {
            child.send("hello");
        }
    }

    private static void end(Round round, int messages, long start) {
        round.sample(Round.perSecond(messages, start));
        round.end();
    }
}
