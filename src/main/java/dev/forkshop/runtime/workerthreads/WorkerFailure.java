package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.memory.JsError;
import dev.forkshop.runtime.memory.Parcel;
import dev.forkshop.runtime.memory.StackText;
import dev.forkshop.runtime.module.CompileError;

/** The error that ended a worker, on its way to the worker's maker: a clone, which knows no class of the worker. */
final class WorkerFailure {
    private final Parcel parcel;
    private final NodeError known;

    private WorkerFailure(Parcel parcel, NodeError known) {
        this.parcel = parcel;
        this.known = known;
    }

    /** On the worker's thread. */
    static WorkerFailure of(Throwable thrown) {
        try {
            boolean hasCode = thrown instanceof NodeError && !(thrown instanceof CompileError);
            return hasCode || thrown instanceof OutOfMemoryError
                    ? new WorkerFailure(null, node(thrown))
                    : new WorkerFailure(Parcel.of(named(thrown)), null);
        } catch (RuntimeException | Error unclonable) { // its own methods throw, or its message is no text
            return new WorkerFailure(null, ErrorCode.ERR_WORKER_UNSERIALIZABLE_ERROR.error());
        }
    }

    private static NodeError node(Throwable thrown) {
        return thrown instanceof NodeError error
                ? new NodeError(error.kind(), error.code(), error.getMessage())
                : ErrorCode.ERR_WORKER_OUT_OF_MEMORY.error("JS heap out of memory");
    }

    /** Java's own errors under JavaScript's names. */
    private static Throwable named(Throwable thrown) {
        if (thrown instanceof StackOverflowError) {
            return new JsError("RangeError", "Maximum call stack size exceeded", StackText.of(thrown), null);
        }
        if (thrown instanceof CompileError error) {
            return new JsError("SyntaxError", error.getMessage(), StackText.of(error), null);
        }
        return thrown;
    }

    /** On the maker's thread. */
    Throwable open() {
        return known != null ? known : (Throwable) parcel.open();
    }

    static String nameOf(Throwable opened) {
        return opened instanceof NodeError error ? error.name() : ((JsError) opened).name();
    }

    /** What is thrown where nobody listens: the error itself. */
    static RuntimeException unheard(Throwable opened) {
        return (RuntimeException) opened;
    }
}
