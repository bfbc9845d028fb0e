package dev.forkshop.workbench.transcript;

/** A problem on its way out of a line's parser, which knows the column but neither file nor line. Counts from 0. */
final class Misread extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;
    private final String suggestion;

    Misread(int column, String message, String suggestion) {
        super(message);
        this.column = column;
        this.suggestion = suggestion;
    }

    Problem in(Source source, int line) {
        return new Problem(source.file(), line, column + 1, source.line(line), getMessage(), suggestion);
    }
}
