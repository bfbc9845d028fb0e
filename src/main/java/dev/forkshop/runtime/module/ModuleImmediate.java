package dev.forkshop.runtime.module;

import dev.forkshop.runtime.loop.Immediate;

/** A callback of a module that waits for the end of this turn: Node's Immediate. */
public final class ModuleImmediate implements AutoCloseable {
    private final ModuleRun run;
    private final Immediate immediate;
    private boolean done;

    ModuleImmediate(ModuleScope scope, Runnable callback) {
        run = scope.run;
        run.enter();
        run.opened(this);
        Runnable guarded = run.guard(callback);
        immediate = scope.loop.setImmediate(() -> {
            guarded.run();
            settle();
        });
    }

    private void settle() {
        if (!done) {
            done = true;
            run.closed(this);
            run.leave();
        }
    }

    /** Node's clearImmediate. */
    @Override
    public void close() {
        immediate.clear();
        settle();
    }
}
