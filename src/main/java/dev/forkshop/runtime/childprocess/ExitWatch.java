package dev.forkshop.runtime.childprocess;

import com.sun.jna.Memory;
import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.loop.EventLoop;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The eye on one living process. A waiting thread sees it end but leaves it unreaped; the loop reaps it. So a pid is
 * signalled and given back on one thread only, and a signal can never hit a stranger that got the number anew.
 *
 * <p>States: living; ended (the waiting thread saw it, a task is on its way to the loop); reaped. A loop that ends
 * before the process does {@linkplain #abandon leaves} the reaping to the waiting thread.
 */
final class ExitWatch {
    private static final int BY_PID = 1;
    private static final int EXITED = 4;
    private static final int WAIT = 0;
    private static final int NO_HANG = 1;
    private static final int SIGINFO_SIZE = 256;

    /** One waiting thread a living process; idle ones are used again, or end after a few seconds. */
    private static final ThreadPoolExecutor WAITING = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), ExitWatch::thread);

    private final int pid;
    private final EventLoop loop;
    private Consumer<ExitStatus> ended;
    private Runnable tell;
    private boolean abandoned;
    private boolean reaped;

    private ExitWatch(int pid, EventLoop loop) {
        this.pid = pid;
        this.loop = loop;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "waits for a child", 128 * 1024);
        thread.setDaemon(true);
        return thread;
    }

    /** Watches from now on; the caller says {@linkplain #onEnd who hears}, before it leaves the loop. Loop thread. */
    static ExitWatch start(int pid, EventLoop loop) {
        ExitWatch watch = new ExitWatch(pid, loop);
        WAITING.execute(watch::await);
        return watch;
    }

    /** Calls {@code listener} on the loop, once, when the process has ended and was reaped; nobody else. Loop thread. */
    synchronized void onEnd(Consumer<ExitStatus> listener) {
        ended = listener;
        tell = loop.bind(this::tell);
    }

    int pid() {
        return pid;
    }

    private void await() {
        try (Memory info = new Memory(SIGINFO_SIZE)) {
            while (Libc.waitid(BY_PID, pid, info, EXITED | Os.HERE.waitWithoutReaping) < 0) {
                if (Libc.errno() != Errno.EINTR.number()) {
                    break; // nothing to wait for any more: the loop had it
                }
            }
        }
        hasEnded();
    }

    private synchronized void hasEnded() {
        if (abandoned) {
            reap();
        } else {
            loop.execute(() -> tell.run()); // who hears is settled by then
        }
    }

    private void tell() {
        ended.accept(reap());
    }

    /** Whether the process has ended, also where nobody has been told yet. */
    synchronized boolean isOver() {
        try (Memory info = new Memory(SIGINFO_SIZE)) {
            info.clear(); // its first number, the signal, stays 0 where there is nothing to tell
            int answer = Libc.waitid(BY_PID, pid, info, EXITED | NO_HANG | Os.HERE.waitWithoutReaping);
            return answer < 0 || info.getInt(0) != 0;
        }
    }

    /** Signals the process: 0, or the number of the error. Loop thread. */
    synchronized int kill(int signal) {
        if (reaped) {
            return Errno.ESRCH.number();
        }
        return Libc.kill(pid, signal) == 0 ? 0 : Libc.errno();
    }

    /** The loop is ending: whoever sees the process end reaps it. Loop thread. */
    synchronized void abandon() {
        abandoned = true;
        reap();
    }

    /** Ends the process at once and waits until it is gone, which takes some milliseconds; nobody hears. Loop thread. */
    synchronized void destroy() {
        abandoned = true;
        kill(Signals.number("SIGKILL"));
        reap(WAIT);
    }

    private ExitStatus reap() {
        return reap(NO_HANG);
    }

    private synchronized ExitStatus reap(int how) {
        int[] status = new int[1];
        if (!reaped && Libc.waitpid(pid, status, how) == pid) {
            reaped = true;
        }
        return ExitStatus.decode(status[0]);
    }
}
