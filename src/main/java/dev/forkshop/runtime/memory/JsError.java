package dev.forkshop.runtime.memory;

/**
 * An error under the name that JavaScript gives it: thrown by the calls of this package, and what a cloned error
 * becomes on the other side. Only name, message, stack and cause cross a boundary, as in Node; other fields are lost.
 */
public class JsError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String name;
    private final String stack;

    public JsError(String name, String message) {
        this(name, message, null, null);
    }

    /** An error that came from elsewhere; {@code stack} is the text of its stack there. */
    public JsError(String name, String message, String stack, Throwable cause) {
        super(message, cause, true, stack == null);
        this.name = name;
        this.stack = stack;
    }

    /** {@code Error}, {@code TypeError}, {@code RangeError}, … */
    public String name() {
        return name;
    }

    /** The stack as text: where it was thrown, also if that was in another process. */
    public String stack() {
        return stack == null ? StackText.of(this) : stack;
    }

    @Override
    public String toString() {
        return getMessage() == null || getMessage().isEmpty() ? name : name + ": " + getMessage();
    }
}
