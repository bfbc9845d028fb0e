package dev.forkshop.runtime.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.Selector;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that waits in a loop's selector while the loop itself waits in a {@link Reactor}.
 *
 * <p>The selector belongs to this thread until it has found something: then it wakes the loop and rests. The loop reads
 * the selected keys, and {@linkplain #resume gives the selector back} before it waits again. Only keys may be changed
 * meanwhile, on the loop; {@link #changed} makes the selector take such a change into account.
 */
final class Lookout {
    private final Selector selector;
    private final Runnable wake;
    private final Thread thread;
    private volatile boolean found;
    private volatile IOException broken;

    Lookout(String loop, Selector selector, Runnable wake) {
        this.selector = selector;
        this.wake = wake;
        this.thread = new Thread(this::watch, "looks out for " + loop);
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (selector.isOpen()) {
                selector.select();
                report();
            }
        } catch (ClosedSelectorException closed) {
            return; // the loop has ended
        } catch (IOException failed) {
            broken = failed;
            found = true;
            wake.run();
        }
    }

    private void report() {
        if (selector.isOpen() && !selector.selectedKeys().isEmpty()) {
            found = true;
            wake.run();
        }
        while (found && selector.isOpen()) {
            LockSupport.park(this);
        }
    }

    /** Whether the selected keys wait for the loop, whose the selector is until {@link #resume}. */
    boolean found() {
        return found;
    }

    /** The loop has taken the selected keys, if there were any. */
    void resume() {
        if (broken != null) {
            throw new UncheckedIOException("the poll failed", broken);
        }
        if (found) {
            found = false;
            LockSupport.unpark(thread);
        }
    }

    /** What a key waits for has changed, or it is new. */
    void changed() {
        if (!found) {
            selector.wakeup();
        }
    }

    /** The selector is closed: waits until the thread is gone. */
    void end() {
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
