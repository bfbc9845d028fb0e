package dev.forkshop.runtime.memory;

/** A value cannot be cloned; the message names the way to it ({@code message.user.callback}). */
public final class DataCloneError extends JsError {
    private static final long serialVersionUID = 1;

    DataCloneError(String message) {
        super("DataCloneError", message);
    }
}
