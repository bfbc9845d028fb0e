package dev.forkshop.runtime.memory;

/** A value cannot be cloned; the message names the way to it ({@code message.user.callback}). */
public final class DataCloneError extends JsError {
    private static final long serialVersionUID = 1;

    public DataCloneError(String message) {
        super("DataCloneError", message);
    }

    /** The number of this kind of error in the DOM's table, 25. */
    public int code() {
        return 25;
    }
}
