package dev.forkshop.runtime.memory;

/** A value is of a kind that cannot be used here. */
public final class TypeError extends JsError {
    private static final long serialVersionUID = 1;

    public TypeError(String message) {
        super("TypeError", message);
    }
}
