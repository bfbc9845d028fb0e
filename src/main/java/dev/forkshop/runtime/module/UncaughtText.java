package dev.forkshop.runtime.module;

import dev.forkshop.runtime.memory.StackText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands on stderr when nobody caught an error, in Node's shape: the place, its source, a caret, the stack. */
final class UncaughtText {
    private UncaughtText() {}

    static String of(Throwable thrown, Path file) {
        StringBuilder text = new StringBuilder();
        place(thrown, file)
                .ifPresent(frame -> drawPlace(text, file.resolveSibling(frame.getFileName()), frame.getLineNumber()));
        drawStack(text, thrown, "");
        return text.append("\nforkshop, Java ")
                .append(Runtime.version().feature())
                .append('\n')
                .toString();
    }

    private static Optional<StackTraceElement> place(Throwable thrown, Path file) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getLineNumber() > 0 && (isIn(file, frame) || isBeside(file, frame)))
                .findFirst();
    }

    private static boolean isIn(Path file, StackTraceElement frame) {
        return file.getFileName().toString().equals(frame.getFileName());
    }

    /** A module's classes in other files have no package, and all else has one. */
    private static boolean isBeside(Path file, StackTraceElement frame) {
        boolean ours = !frame.getClassName().contains(".") && frame.getFileName() != null;
        return ours && Files.isRegularFile(file.resolveSibling(frame.getFileName()));
    }

    private static void drawPlace(StringBuilder text, Path file, int line) {
        text.append(file).append(':').append(line).append('\n');
        source(file, line)
                .ifPresent(source -> text.append(source)
                        .append('\n')
                        .append(" "
                                .repeat(source.length() - source.stripLeading().length()))
                        .append("^\n"));
        text.append('\n');
    }

    private static Optional<String> source(Path file, int line) {
        try {
            List<String> lines = Files.readAllLines(file);
            return line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
        } catch (IOException gone) { // the place alone says enough
            return Optional.empty();
        }
    }

    private static void drawStack(StringBuilder text, Throwable thrown, String prefix) {
        text.append(prefix).append(StackText.of(thrown)).append('\n');
        if (thrown.getCause() != null && thrown.getCause() != thrown) {
            drawStack(text, thrown.getCause(), "[cause]: ");
        }
    }
}
