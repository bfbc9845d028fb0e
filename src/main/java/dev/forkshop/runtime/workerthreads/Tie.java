package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Hold;
import dev.forkshop.runtime.module.ModuleRun;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a port or a worker means to its owner: while it is tied and referenced, the loop goes on, and so does the run of
 * the module whose code made it; where that run ends, it is closed. Loop thread only.
 */
final class Tie {
    private final Hold hold;
    private final Optional<ModuleRun> run;
    private final AutoCloseable closeAtEnd;
    private boolean closed;

    Tie(EventLoop loop, AutoCloseable closeAtEnd) {
        this.run = ModuleRun.current();
        this.hold = begin(loop::hold);
        this.closeAtEnd = closeAtEnd;
        run.ifPresent(own -> own.opened(closeAtEnd));
    }

    boolean isOf(ModuleRun other) {
        return run.filter(own -> own == other).isPresent();
    }

    void ref() {
        hold.ref();
    }

    void unref() {
        hold.unref();
    }

    boolean hasRef() {
        return hold.hasRef() && !closed;
    }

    void close() {
        closed = true;
        hold.close();
        run.ifPresent(own -> own.closed(closeAtEnd));
    }

    /** The callback as the loop may call it: what it throws is the affair of the module that listens. */
    Runnable guard(Runnable callback) {
        return run.map(own -> own.guard(callback)).orElse(callback);
    }

    /** The same, called now. */
    void run(Runnable callback) {
        if (run.isPresent()) {
            run.get().call(callback);
        } else {
            callback.run();
        }
    }

    /** Does it for the module that listens, ended or not. */
    <T> T begin(Supplier<T> beginning) {
        return run.map(own -> own.begin(beginning)).orElseGet(beginning);
    }

    /** What the module is told beside its errors, in Node's shape; outside of modules nobody is told. */
    void warn(String warning) {
        String line = "(forkshop:" + ProcessHandle.current().pid() + ") Warning: " + warning + "\n";
        run.ifPresent(own -> own.options().stderr().write(line.getBytes(StandardCharsets.UTF_8)));
    }
}
