package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.ipc.Channel;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.ModuleRun;
import java.util.Map;
import java.util.Optional;

/**
 * A forked child that is a worker: what Node keeps in {@code internal/cluster/child}. It listens by asking its primary,
 * and ends when its channel does, unless that was intended. Loop thread only.
 */
public final class WorkerSide {
    /** The variable that makes a forked child a worker and says its number. The module does not see it. */
    public static final String VARIABLE = "NODE_UNIQUE_ID";

    private final EventLoop loop;
    private final Channel channel;
    private final Dialogue dialogue;
    private final ThisWorker worker;

    private WorkerSide(EventLoop loop, Channel channel) {
        this.loop = loop;
        this.channel = channel;
        this.dialogue = new Dialogue(loop, channel, this::heard);
        this.worker = new ThisWorker(Integer.parseInt(System.getenv(VARIABLE)), this, channel);
    }

    /** Makes this process a worker; before its module runs. */
    public static void begin(EventLoop loop, Channel channel) {
        WorkerSide side = new WorkerSide(loop, channel);
        loop.attachment(OfLoop.class, OfLoop::new).side = side;
        channel.onDisconnect(side::disconnected);
        side.dialogue.tell("online");
    }

    static Optional<WorkerSide> current() {
        return Optional.ofNullable(EventLoop.current().attachment(OfLoop.class, OfLoop::new).side);
    }

    private static final class OfLoop {
        private WorkerSide side;
    }

    ThisWorker worker() {
        return worker;
    }

    private void heard(Map<?, ?> message) {
        if ("disconnect".equals(message.get("act"))) {
            worker.intended();
            channel.disconnect();
        }
    }

    /** The primary is gone, or has let go of us without a word. */
    private void disconnected() {
        worker.disconnected();
        if (!worker.exitedAfterDisconnect()) {
            exit();
        }
    }

    private static void exit() {
        ModuleRun.current().ifPresent(run -> run.end(0));
    }

    /** The worker wants to go: the primary is told that it is no accident. */
    void disconnect() {
        dialogue.ask("exitedAfterDisconnect", Map.of(), answer -> channel.disconnect());
    }

    /** The same without waiting for anything that it still does. */
    void kill() {
        if (!channel.connected()) {
            exit();
        }
        channel.onDisconnect(WorkerSide::exit);
        disconnect();
    }
}
