package dev.forkshop.runtime.memory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The stack of an error as text, in the shape that Node prints: a title, then at most ten indented lines, one a frame. By
 * what a module is called does not stand there.
 */
public final class StackText {
    /** V8's {@code Error.stackTraceLimit}. */
    private static final int FRAMES = 10;

    private StackText() {}

    public static String of(Throwable error) {
        if (error instanceof JsError js && js.getStackTrace().length == 0 && js.stack() != null) {
            return js.stack();
        }
        List<StackTraceElement> all = Arrays.asList(error.getStackTrace());
        List<StackTraceElement> own = ownFrames(all);
        return (own.isEmpty() ? all : own)
                .stream().limit(FRAMES).map(StackText::line).collect(Collectors.joining("", error.toString(), ""));
    }

    /** Between the call that failed inside of the runtime, and what called the module. */
    private static List<StackTraceElement> ownFrames(List<StackTraceElement> all) {
        return all.stream()
                .dropWhile(StackText::isHouse)
                .takeWhile(frame -> !isHouse(frame))
                .filter(frame -> !frame.getClassName().contains("$$Lambda"))
                .toList();
    }

    private static boolean isHouse(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith("dev.forkshop.runtime.") || type.startsWith("jdk.internal.reflect.");
    }

    private static String line(StackTraceElement frame) {
        String place = frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "";
        return "\n    at " + frame.getClassName() + "." + frame.getMethodName() + " (" + frame.getFileName() + place
                + ")";
    }
}
