package dev.forkshop.runtime.memory;

/** A value is too large, too deep or out of bounds. */
public final class RangeError extends JsError {
    private static final long serialVersionUID = 1;

    public RangeError(String message) {
        super("RangeError", message);
    }
}
