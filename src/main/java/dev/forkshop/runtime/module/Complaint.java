package dev.forkshop.runtime.module;

import java.nio.file.Path;

/**
 * One thing that the compiler does not accept. Line and column count from 1; both are 0 where it is about no place.
 */
public record Complaint(Path file, long line, long column, String sourceLine, String message) {

    /** {@code Task.java:3:17: cannot find symbol}, without the source. */
    public String text() {
        String place = line == 0 ? "" : ":" + line + ":" + column;
        return file + place + ": " + message;
    }

    /** The same with the source line and a caret under the place. */
    public String drawn() {
        if (line == 0) {
            return text();
        }
        String gap = sourceLine.substring(0, (int) Math.min(column - 1, sourceLine.length()));
        return text() + "\n    " + sourceLine + "\n    " + gap.replaceAll("[^\t]", " ") + "^";
    }
}
