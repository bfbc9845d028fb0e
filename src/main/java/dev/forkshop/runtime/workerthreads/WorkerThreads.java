package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.Transferable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What {@code require('worker_threads')} gives: {@code import static
 * dev.forkshop.runtime.workerthreads.WorkerThreads.*;}. Everything is asked for the loop that calls. Loop thread only.
 */
public final class WorkerThreads {
    /** As {@code env} of a worker: it has the very variables of its maker, and each sees what the other sets. */
    public static final Map<String, String> SHARE_ENV = Map.of("SHARE_ENV", "nodejs.worker_threads.SHARE_ENV");

    private WorkerThreads() {}

    /** Whether this is no worker. */
    public static boolean isMainThread() {
        return WorkerContext.current().threadId() == 0;
    }

    /** The number of this thread; 0 is the main one. */
    public static int threadId() {
        return WorkerContext.current().threadId();
    }

    /** The name that the worker was given; empty without one. */
    public static String threadName() {
        return WorkerContext.current().name();
    }

    /** The worker's way to its maker; null in the main thread. */
    public static MessagePort parentPort() {
        return WorkerContext.current().parentPort();
    }

    /** What the maker gave along: a copy. Its value is null where nothing was given. */
    public static Message workerData() {
        return WorkerContext.current().workerData();
    }

    /** How deep this thread may recurse, in megabytes of stack; Node's other limits a JVM cannot set. */
    public static double stackSizeMb() {
        return WorkerContext.current().stackSizeMb();
    }

    /** The oldest message that waits at the port, without its listeners ever hearing of it; empty where none waits. */
    public static Optional<Message> receiveMessageOnPort(Object port) {
        return port instanceof BroadcastChannel channel && !channel.isClosed()
                ? channel.takeMessage()
                : MessagePort.require(port).takeMessage();
    }

    /** The object will not move any more, whatever a transfer list says: it is copied. Any other value is let pass. */
    public static void markAsUntransferable(Object value) {
        if (value instanceof Transferable item) {
            item.markUntransferable();
        }
    }

    /** Data that every worker made from here on starts with a copy of; null takes it away. */
    public static void setEnvironmentData(Object key, Object value) {
        WorkerContext.current().environmentData().set(key, value);
    }

    /** What was set here, or came from the maker; null where nothing did. */
    public static Object getEnvironmentData(Object key) {
        return WorkerContext.current().environmentData().get(key);
    }

    /** Hears of each worker that this thread makes: Node's {@code process.on('worker')}. */
    public static Listener onWorker(Consumer<Worker> listener) {
        return LoopWorkers.of(EventLoop.current()).onWorker(listener);
    }
}
