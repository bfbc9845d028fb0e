package dev.forkshop.runtime.memory;

/** The stack of an error as text, in the shape that Node prints: a title, then one indented line a frame. */
public final class StackText {
    private StackText() {}

    public static String of(Throwable error) {
        if (error instanceof JsError js && js.getStackTrace().length == 0 && js.stack() != null) {
            return js.stack();
        }
        StringBuilder text = new StringBuilder(error.toString());
        for (StackTraceElement frame : error.getStackTrace()) {
            text.append("\n    at ").append(frame);
        }
        return text.toString();
    }
}
