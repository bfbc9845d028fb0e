package dev.forkshop.workbench.transcript;

import java.util.List;

/**
 * Text to read: the name of its file, its lines, and the number that the first of them has in that file. A fence of a
 * lesson is a source whose first line is not line 1.
 */
public record Source(String file, int firstLine, List<String> lines) {
    public Source {
        lines = List.copyOf(lines);
    }

    /** A whole file. */
    public static Source of(String file, String text) {
        return fragment(file, 1, text);
    }

    /** A part of a file that starts at {@code firstLine}, counted from 1. */
    public static Source fragment(String file, int firstLine, String text) {
        return new Source(file, firstLine, text.lines().toList());
    }

    /** The text of the line with this number in the file. */
    public String line(int number) {
        return lines.get(number - firstLine);
    }
}
