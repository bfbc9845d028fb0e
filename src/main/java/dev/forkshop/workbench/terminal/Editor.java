package dev.forkshop.workbench.terminal;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.Status;

/**
 * JLine's line editor with one rule more: whoever writes to the terminal holds its lock. JLine itself does not keep it
 * for a resize, and a status line or a prompt that changes would otherwise be written into the middle of another line.
 */
final class Editor extends LineReaderImpl {
    private static final long GIVE_WAY_NANOS = 1_000_000;

    Editor(Terminal terminal, Map<String, Object> variables) {
        super(terminal, "forkshop", variables);
    }

    /** Runs the action while nobody else writes. */
    void alone(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** Shows another prompt at once, with all that has been typed behind it. */
    void showPrompt(String text) {
        alone(() -> {
            setPrompt(text);
            if (reading) {
                redisplay();
            }
        });
    }

    /** Gives the line up that is being typed: reading ends with a {@link org.jline.reader.UserInterruptException}. */
    void giveUp() {
        state = State.INTERRUPT;
    }

    /**
     * Writes output above the line. A key that waits for the lock comes first afterwards: the lock is not fair, and a
     * flood of output would otherwise keep it.
     */
    @Override
    public void printAbove(String text) {
        super.printAbove(text);
        if (lock.hasQueuedThreads()) {
            LockSupport.parkNanos(GIVE_WAY_NANOS);
        }
    }

    /** Empties the screen; what is being typed stays, at its top. */
    void clearAll() {
        alone(() -> {
            if (reading) {
                clearScreen();
                redisplay();
            } else {
                terminal.puts(Capability.clear_screen);
                redrawStatus();
            }
        });
    }

    private void redrawStatus() {
        Status status = Status.getStatus(terminal, false);
        if (status != null) {
            status.reset();
            status.redraw();
        }
        terminal.flush();
    }

    @Override
    protected void handleSignal(Terminal.Signal signal) {
        alone(() -> super.handleSignal(signal));
    }
}
