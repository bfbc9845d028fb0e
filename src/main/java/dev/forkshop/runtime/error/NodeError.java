package dev.forkshop.runtime.error;

/**
 * An error that Node would have thrown, with Node's code. It prints as Node prints it:
 * {@code TypeError [ERR_INVALID_ARG_TYPE]: The "file" argument must be of type string. Received null}.
 */
public class NodeError extends RuntimeException {
    private final ErrorKind kind;
    private final String code;

    public NodeError(ErrorKind kind, String code, String message) {
        this(kind, code, message, null);
    }

    public NodeError(ErrorKind kind, String code, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
    }

    /** The class of the error in JavaScript. */
    public final ErrorKind kind() {
        return kind;
    }

    /** Node's {@code error.code}: {@code ERR_IPC_CHANNEL_CLOSED}, {@code ENOENT}, {@code ABORT_ERR}. */
    public final String code() {
        return code;
    }

    /** Node's {@code error.name}. */
    public final String name() {
        return kind.label();
    }

    @Override
    public String toString() {
        return getMessage().contains(code) ? name() + ": " + getMessage() : name() + " [" + code + "]: " + getMessage();
    }
}
