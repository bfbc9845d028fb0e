package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.ipc.Channel;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.LoopDelay;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.runtime.module.ModuleRun;
import dev.forkshop.runtime.net.Binder;
import dev.forkshop.runtime.transport.ListeningUser;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A forked child that is a worker: what Node keeps in {@code internal/cluster/child}. It listens by asking its primary,
 * and ends when its channel does, unless that was intended. Loop thread only.
 */
public final class WorkerSide {
    /** The variable that makes a forked child a worker and says its number. The module does not see it. */
    public static final String VARIABLE = "NODE_UNIQUE_ID";

    private static final int LOOK_MILLIS = 20;

    private final EventLoop loop;
    private final Channel channel;
    private final Dialogue dialogue;
    private final ThisWorker worker;
    private final WorkerBinder binder;
    private final Map<String, Consumer<Map<?, ?>>> acts;

    private WorkerSide(EventLoop loop, Channel channel) {
        this.loop = loop;
        this.channel = channel;
        this.dialogue = new Dialogue(loop, channel, this::heard);
        this.worker = new ThisWorker(Integer.parseInt(System.getenv(VARIABLE)), this, channel);
        this.binder = new WorkerBinder(loop, dialogue, worker::listening);
        this.acts = Map.of("disconnect", message -> leave(), "drain", message -> drain(), "figures", this::tellFigures);
    }

    /** Makes this process a worker; before its module runs. */
    public static void begin(EventLoop loop, Channel channel) {
        WorkerSide side = new WorkerSide(loop, channel);
        loop.attachment(OfLoop.class, OfLoop::new).side = side;
        Binder.use(loop, side.binder);
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

    /** An act that nobody knows is ignored, as in Node. */
    private void heard(Map<?, ?> message) {
        Consumer<Map<?, ?>> act = acts.get(message.get("act"));
        if (act != null) {
            act.accept(message);
        }
    }

    // ---- the end

    /** The primary wants it: servers close, their connections end, then the channel closes. */
    private void leave() {
        worker.intended();
        closeServers(this::letGo);
    }

    /** The worker wants it itself: the primary is told that it is no accident. */
    void disconnect() {
        closeServers(() -> dialogue.ask("exitedAfterDisconnect", Map.of(), answer -> letGo()));
    }

    /** The same without waiting for anything that it still does. */
    void kill() {
        if (!channel.connected()) {
            exit();
            return;
        }
        channel.onDisconnect(WorkerSide::exit);
        dialogue.ask("exitedAfterDisconnect", Map.of(), answer -> letGo());
    }

    private void closeServers(Runnable allClosed) {
        Collection<WorkerPort> ports = binder.ports();
        Countdown countdown = new Countdown(ports.size() + 1, allClosed);
        ports.forEach(port -> port.closeUser(countdown));
        countdown.run();
    }

    private void letGo() {
        if (channel.connected()) {
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

    // ---- good-bye, figures

    /** Asks clients to come by another connection, and tells when none is left. */
    private void drain() {
        users().forEach(ListeningUser::drain);
        Timer[] look = new Timer[1];
        look[0] = loop.setInterval(() -> tellIfDrained(look[0]), LOOK_MILLIS).unref();
    }

    private void tellIfDrained(Timer look) {
        if (connections() == 0) {
            look.clear();
            dialogue.tell("drained");
        }
    }

    private Stream<ListeningUser> users() {
        return binder.ports().stream().map(WorkerPort::user).filter(Objects::nonNull);
    }

    private int connections() {
        return users().mapToInt(ListeningUser::connections).sum();
    }

    private void tellFigures(Map<?, ?> question) {
        LoopDelay.Snapshot delay = loop.delay().snapshot();
        long requests = users().mapToLong(ListeningUser::requests).sum();
        dialogue.answer(
                question,
                Map.of("connections", connections(), "requests", requests, "p99", delay.p99(), "max", delay.max()));
    }
}
