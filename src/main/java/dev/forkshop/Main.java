package dev.forkshop;

import dev.forkshop.runtime.childprocess.ForkedChild;
import dev.forkshop.runtime.cluster.WorkerSide;
import dev.forkshop.runtime.ipc.Channel;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.workbench.Program;
import java.util.function.BiConsumer;

/** Opens the workbench, or becomes a child when its environment says so. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (ForkedChild.isHere()) {
            ForkedChild.run(arguments, new BecomesWorker());
        }
        System.exit(Program.run(arguments));
    }

    /** Loads nothing of the cluster where there is none; a class, as the first lambda of a JVM takes milliseconds. */
    private static final class BecomesWorker implements BiConsumer<EventLoop, Channel> {
        @Override
        public void accept(EventLoop loop, Channel channel) {
            if (System.getenv(WorkerSide.VARIABLE) != null) {
                WorkerSide.begin(loop, channel);
            }
        }
    }
}
