package dev.forkshop.runtime.memory;

/** A text is not JSON; {@link #position} says where it stops being so. */
public final class SyntaxError extends JsError {
    private static final long serialVersionUID = 1;

    private final int position;

    SyntaxError(String message, int position) {
        super("SyntaxError", message);
        this.position = position;
    }

    /** The index of the offending character, counted from 0. */
    public int position() {
        return position;
    }
}
