package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Hold;
import dev.forkshop.runtime.module.ModuleRun;
import java.util.Optional;

/**
 * What a port or a worker means to its owner: while it is tied and referenced, the loop goes on, and so does the run of
 * the module whose code made it; where that run ends, it is closed. Loop thread only.
 */
final class Tie {
    private final Hold hold;
    private final Optional<ModuleRun> run;
    private final AutoCloseable closeAtEnd;
    private boolean referenced = true;
    private boolean closed;

    Tie(EventLoop loop, AutoCloseable closeAtEnd) {
        this.hold = loop.hold();
        this.run = ModuleRun.current();
        this.closeAtEnd = closeAtEnd;
        run.ifPresent(own -> own.opened(closeAtEnd));
        run.ifPresent(ModuleRun::enter);
    }

    void ref() {
        change(true);
    }

    void unref() {
        change(false);
    }

    private void change(boolean wanted) {
        if (closed || referenced == wanted) {
            return;
        }
        referenced = wanted;
        if (wanted) {
            hold.ref();
            run.ifPresent(ModuleRun::enter);
        } else {
            hold.unref();
            run.ifPresent(ModuleRun::leave);
        }
    }

    boolean hasRef() {
        return referenced && !closed;
    }

    void close() {
        unref();
        closed = true;
        hold.close();
        run.ifPresent(own -> own.closed(closeAtEnd));
    }

    /** The callback as the loop may call it: what it throws is the affair of the module that listens. */
    Runnable guard(Runnable callback) {
        return run.map(own -> own.guard(callback)).orElse(callback);
    }

    Optional<ModuleRun> run() {
        return run;
    }
}
