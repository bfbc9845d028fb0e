package dev.forkshop.runtime.loop;

import dev.forkshop.runtime.journal.LoopFact;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * How a loop calls back: after each callback its next ticks, then its microtasks; what is thrown goes to the handler of
 * uncaught errors, and without one stops the loop. Loop's thread only.
 */
final class Callbacks {
    private final ArrayDeque<Runnable> ticks = new ArrayDeque<>();
    private final ArrayDeque<Runnable> microtasks = new ArrayDeque<>();
    private final EventLoop loop;
    private Consumer<Throwable> uncaught;
    private Throwable failure;
    private int calling;

    Callbacks(EventLoop loop) {
        this.loop = loop;
    }

    void nextTick(Runnable callback) {
        ticks.add(callback);
    }

    void queueMicrotask(Runnable callback) {
        microtasks.add(callback);
    }

    void onUncaught(Consumer<Throwable> handler) {
        uncaught = handler;
    }

    /** Whether a callback runs. */
    boolean calling() {
        return calling > 0;
    }

    void call(Runnable callback) {
        calling++;
        try {
            callAndTick(callback);
        } finally {
            calling--;
        }
    }

    private void callAndTick(Runnable callback) {
        guarded(callback);
        while (!loop.stopped()) {
            Runnable next = ticks.isEmpty() ? microtasks.poll() : ticks.poll();
            if (next == null) {
                return;
            }
            guarded(next);
        }
    }

    private void guarded(Runnable callback) {
        try {
            callback.run();
        } catch (Throwable thrown) { // what a callback throws is the program's affair, whatever it is
            uncaught(thrown);
        }
    }

    private void uncaught(Throwable thrown) {
        if (uncaught == null) {
            fail(thrown);
            return;
        }
        try {
            uncaught.accept(thrown);
        } catch (Throwable again) { // as in Node, an error of the handler itself ends the program
            fail(again);
        }
    }

    private void fail(Throwable thrown) {
        tellUncaught(thrown);
        failure = thrown;
        loop.stop();
    }

    void tellUncaught(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        try {
            StringWriter stack = new StringWriter();
            thrown.printStackTrace(new PrintWriter(stack));
            loop.journal().append(new LoopFact.Uncaught(name, String.valueOf(thrown.getMessage()), stack.toString()));
        } catch (RuntimeException | Error hostile) { // its own methods throw: its name must do
            loop.journal().append(new LoopFact.Uncaught(name, "", ""));
        }
    }

    /** Throws what stopped the loop, if something did. */
    void rethrow() {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }
}
