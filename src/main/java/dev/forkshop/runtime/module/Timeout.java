package dev.forkshop.runtime.module;

import dev.forkshop.runtime.loop.Timer;
import java.util.function.Supplier;

/** A timeout or an interval of a module: Node's object of the same name. Its timer is what keeps the run going. */
public final class Timeout implements AutoCloseable {
    private final ModuleRun run;
    private final boolean repeats;
    private Timer timer;
    private boolean cleared;

    private Timeout(ModuleScope scope, boolean repeats) {
        this.run = scope.run;
        this.repeats = repeats;
    }

    static Timeout once(ModuleScope scope, Runnable callback, long millis) {
        Timeout timeout = new Timeout(scope, false);
        return timeout.open(() -> scope.loop.setTimeout(() -> timeout.fire(callback), millis));
    }

    static Timeout repeated(ModuleScope scope, Runnable callback, long millis) {
        Timeout timeout = new Timeout(scope, true);
        return timeout.open(() -> scope.loop.setInterval(() -> timeout.fire(callback), millis));
    }

    private Timeout open(Supplier<Timer> start) {
        timer = run.begin(start);
        run.opened(this);
        return this;
    }

    private void fire(Runnable callback) {
        if (!repeats) {
            run.closed(this);
        }
        run.guard(callback).run();
    }

    /** The loop may end although this has not fired. */
    public Timeout unref() {
        timer.unref();
        return this;
    }

    public Timeout ref() {
        timer.ref();
        return this;
    }

    public boolean hasRef() {
        return timer.hasRef();
    }

    /** Starts the time anew, also after it has fired; not after it was cleared. */
    public Timeout refresh() {
        timer.refresh();
        if (!cleared) {
            run.opened(this);
        }
        return this;
    }

    /** Node's clearTimeout. */
    @Override
    public void close() {
        cleared = true;
        timer.clear();
        run.closed(this);
    }
}
