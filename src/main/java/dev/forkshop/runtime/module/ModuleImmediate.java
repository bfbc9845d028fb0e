package dev.forkshop.runtime.module;

import dev.forkshop.runtime.loop.Immediate;

/** A callback of a module that waits for the end of this turn: Node's Immediate. */
public final class ModuleImmediate implements AutoCloseable {
    private final ModuleRun run;
    private final Immediate immediate;

    ModuleImmediate(ModuleScope scope, Runnable callback) {
        run = scope.run;
        Runnable guarded = run.guard(callback);
        immediate = run.begin(() -> scope.loop.setImmediate(() -> fire(guarded)));
        run.opened(this);
    }

    private void fire(Runnable callback) {
        run.closed(this);
        callback.run();
    }

    /** Node's clearImmediate. */
    @Override
    public void close() {
        immediate.clear();
        run.closed(this);
    }
}
