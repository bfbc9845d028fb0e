package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.stream.Chunk;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A run of {@code exec} or {@code execFile} whose outcome is awaited: what {@code util.promisify} makes of them.
 * Completes on the loop, with the output or with an {@link ExecException}. Cancelling it, on any thread, aborts the
 * child.
 */
public final class Execution extends CompletableFuture<ExecResult> {
    private final EventLoop loop;
    private final ChildProcess child;

    private Execution(EventLoop loop, Function<ExecCallback, ChildProcess> start) {
        this.loop = loop;
        this.child = start.apply(this::settle);
    }

    static Execution start(Function<ExecCallback, ChildProcess> start) {
        return new Execution(EventLoop.current(), start);
    }

    private void settle(ExecException error, Chunk stdout, Chunk stderr) {
        if (error == null) {
            complete(new ExecResult(stdout, stderr));
        } else {
            completeExceptionally(error);
        }
    }

    /** The process behind it: Node's {@code promise.child}. */
    public ChildProcess child() {
        return child;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        boolean first = super.cancel(mayInterrupt);
        if (first) {
            loop.execute(() -> child.abort(new CancellationException(), Signals.number("SIGTERM")));
        }
        return first;
    }
}
