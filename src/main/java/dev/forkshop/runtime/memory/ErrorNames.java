package dev.forkshop.runtime.memory;

import dev.forkshop.runtime.error.NodeError;

/** The JavaScript name of an error of Java. Node keeps the names of its own kinds and calls all others Error. */
final class ErrorNames {
    private ErrorNames() {}

    static String of(Throwable error) {
        if (error instanceof JsError js) {
            return js.name();
        }
        if (error instanceof NodeError node) {
            return node.name();
        }
        if (error instanceof IndexOutOfBoundsException || error instanceof ArithmeticException) {
            return "RangeError";
        }
        boolean type = error instanceof NullPointerException || error instanceof ClassCastException;
        return type ? "TypeError" : "Error";
    }
}
