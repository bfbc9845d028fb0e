package dev.forkshop.runtime.loop;

import dev.forkshop.runtime.journal.Journal;
import java.util.function.Consumer;

/** An event loop with a daemon thread of its own that goes on until it is told to end. */
public final class LoopThread implements AutoCloseable {
    private final EventLoop loop;
    private final Thread thread;

    private LoopThread(EventLoop loop) {
        this.loop = loop;
        this.thread = new Thread(() -> loop.run(loop::hold), "loop " + loop.name());
        thread.setDaemon(true);
    }

    /** Starts a loop; {@code uncaught} is called on it with every error that no callback caught. */
    public static LoopThread start(String name, Journal journal, Consumer<Throwable> uncaught) {
        EventLoop loop = new EventLoop(name, journal);
        loop.onUncaught(uncaught);
        LoopThread started = new LoopThread(loop);
        started.thread.start();
        return started;
    }

    public EventLoop loop() {
        return loop;
    }

    /** The thread itself, for a look at what it does just now. */
    public Thread thread() {
        return thread;
    }

    /** Ends the loop after the callback that runs now, and waits at most {@code millis} for that. */
    public boolean end(long millis) throws InterruptedException {
        loop.stop();
        thread.join(millis);
        return !thread.isAlive();
    }

    /** Ends the loop after the callback that runs now. */
    @Override
    public void close() {
        loop.stop();
    }
}
