package dev.forkshop.runtime.loop;

import dev.forkshop.runtime.error.ErrorKind;
import dev.forkshop.runtime.error.NodeError;
import java.util.Objects;

/** Gives up what was started with its {@link #signal}: Node's {@code AbortController}. */
public final class AbortController {
    private final AbortSignal signal = new AbortSignal();

    public AbortSignal signal() {
        return signal;
    }

    /** Aborts with the default reason. Only the first abort counts. */
    public void abort() {
        abort(new NodeError(ErrorKind.ABORT, "ABORT_ERR", "This operation was aborted"));
    }

    /** Aborts for this reason, an error or anything else; it becomes the cause of the errors that follow. */
    public void abort(Object reason) {
        signal.fire(Objects.requireNonNull(reason, "reason"));
    }
}
