package dev.forkshop.runtime.module;

import dev.forkshop.runtime.loop.Timer;

/** A timeout or an interval of a module: Node's object of the same name. */
public final class Timeout implements AutoCloseable {
    private final ModuleRun run;
    private final boolean repeats;
    private Timer timer;
    private boolean holding;
    private boolean done;

    private Timeout(ModuleScope scope, boolean repeats) {
        this.run = scope.run;
        this.repeats = repeats;
    }

    static Timeout once(ModuleScope scope, Runnable callback, long millis) {
        Timeout timeout = new Timeout(scope, false);
        timeout.timer = scope.loop.setTimeout(() -> timeout.fire(callback), millis);
        return timeout.open();
    }

    static Timeout repeated(ModuleScope scope, Runnable callback, long millis) {
        Timeout timeout = new Timeout(scope, true);
        timeout.timer = scope.loop.setInterval(() -> timeout.fire(callback), millis);
        return timeout.open();
    }

    private Timeout open() {
        done = false;
        run.opened(this);
        hold(true);
        return this;
    }

    private void fire(Runnable callback) {
        boolean wasHolding = holding;
        if (!repeats) {
            settle(false);
        }
        run.guard(callback).run();
        if (!repeats && wasHolding) {
            hold(false);
        }
    }

    private void settle(boolean release) {
        done = true;
        run.closed(this);
        if (release) {
            hold(false);
        }
    }

    private void hold(boolean wanted) {
        if (holding && !wanted) {
            run.leave();
        } else if (!holding && wanted) {
            run.enter();
        }
        holding = wanted;
    }

    /** The loop may end although this has not fired. */
    public Timeout unref() {
        timer.unref();
        hold(false);
        return this;
    }

    public Timeout ref() {
        timer.ref();
        hold(!done);
        return this;
    }

    public boolean hasRef() {
        return timer.hasRef();
    }

    /** Starts the time anew. */
    public Timeout refresh() {
        timer.refresh();
        return done && timer.hasRef() ? open() : this;
    }

    /** Node's clearTimeout. */
    @Override
    public void close() {
        timer.clear();
        settle(true);
    }
}
