package dev.forkshop.runtime.loop;

import dev.forkshop.runtime.error.ErrorKind;
import dev.forkshop.runtime.error.NodeError;

/** The error of an operation that was given up: {@code ABORT_ERR}. Its cause is the reason, where that is an error. */
@SuppressWarnings("serial")
public final class AbortError extends NodeError {
    private final transient Object reason;

    public AbortError(Object reason) {
        super(
                ErrorKind.ABORT,
                "ABORT_ERR",
                "The operation was aborted",
                reason instanceof Throwable error ? error : null);
        this.reason = reason;
    }

    /** Node's {@code error.cause}: the signal's reason, whatever it is. */
    public Object reason() {
        return reason;
    }
}
