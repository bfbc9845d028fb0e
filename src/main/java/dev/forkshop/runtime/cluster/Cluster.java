package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.memory.Message;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What {@code require('cluster')} gives: {@code Cluster.isPrimary()}, {@code Cluster.fork()}. Everything is asked for
 * the module, or the loop, that calls. Loop thread only.
 */
public final class Cluster {
    /** The system spreads connections. */
    public static final Scheduling SCHED_NONE = Scheduling.NONE;

    /** The primary does: the default. */
    public static final Scheduling SCHED_RR = Scheduling.ROUND_ROBIN;

    private Cluster() {}

    /** Whether this is no worker. */
    public static boolean isPrimary() {
        return !isWorker();
    }

    public static boolean isWorker() {
        return WorkerSide.current().isPresent();
    }

    /** The worker that this is; null in the primary. */
    public static ThisWorker worker() {
        return WorkerSide.current().map(WorkerSide::worker).orElse(null);
    }

    // ---- in the primary

    /** The workers that were not told to go, by their number. */
    public static Map<Integer, Worker> workers() {
        return primary().workers();
    }

    /** What workers are forked with; nothing is set before {@link #setupPrimary}. */
    public static ClusterSettings settings() {
        return primary().settings();
    }

    /** Sets what workers are forked with from now on. Cumulative: what is not set stays as it is. */
    public static void setupPrimary(ClusterSettings settings) {
        primary().setup(settings);
    }

    public static void setupPrimary() {
        setupPrimary(ClusterSettings.none());
    }

    /** Starts a worker. */
    public static Worker fork() {
        return fork(Map.of());
    }

    /** Starts a worker with these variables on top of our environment. */
    public static Worker fork(Map<String, String> env) {
        return primary().fork(env);
    }

    public static Scheduling schedulingPolicy() {
        return primary().policy();
    }

    /** Before the first fork or setup; later it changes nothing. */
    public static void schedulingPolicy(Scheduling policy) {
        primary().policy(policy);
    }

    /** Disconnects all workers. */
    public static void disconnect() {
        disconnect(() -> {});
    }

    /** The same; {@code callback} comes when no worker is left, never before this returns. */
    public static void disconnect(Runnable callback) {
        primary().disconnect(callback);
    }

    /** Starts so many workers and looks after them from now on; ours, not Node's. */
    public static Supervisor supervise(SupervisorOptions options) {
        return Supervisor.start(primary(), options);
    }

    /** Connections of one client go to one worker; said before workers listen. Ours, not Node's. */
    public static void stickySessions() {
        primary().stick();
    }

    // ---- events

    public static void onSetup(Consumer<ClusterSettings> listener) {
        primary().events().setup.add(listener);
    }

    public static void onFork(Consumer<Worker> listener) {
        primary().events().fork.add(listener);
    }

    public static void onOnline(Consumer<Worker> listener) {
        primary().events().online.add(listener);
    }

    public static void onListening(BiConsumer<Worker, ListeningInfo> listener) {
        primary().events().listening.add(event -> listener.accept(event.worker(), event.info()));
    }

    public static void onMessage(BiConsumer<Worker, Message> listener) {
        primary().events().message.add(event -> listener.accept(event.worker(), event.message()));
    }

    public static void onDisconnect(Consumer<Worker> listener) {
        primary().events().disconnect.add(listener);
    }

    public static void onExit(ExitListener listener) {
        primary().events().exit.add(event -> listener.exited(event.worker(), event.code(), event.signal()));
    }

    private static Primary primary() {
        return Primary.current();
    }
}
