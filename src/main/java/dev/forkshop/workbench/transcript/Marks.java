package dev.forkshop.workbench.transcript;

import java.util.List;

/** The marks of the grammar that its readers and its writers share. */
public final class Marks {
    public static final String COMMAND = "shop> ";
    public static final String CONTINUATION = "....> ";
    public static final String INPUT = "in> ";
    public static final String CHAPTER = "## ";
    public static final String NOTE = "# ";
    public static final String FORBIDDEN = "!~ ";
    public static final String ERR = "err| ";
    /** Marks ordinary output whose text would otherwise mean something. */
    public static final String OUT = "out| ";

    public static final String ANY_LINES = "...";
    public static final String OPEN_SET = "{ any order";
    public static final String CLOSE_SET = "}";
    public static final String CONDITION = "[only if ";
    /** The first line of a recorded file: the grammar's version. */
    public static final String HEADER = "# forkshop 1";

    private static final List<String> ALL =
            List.of(COMMAND, CONTINUATION, INPUT, CHAPTER, NOTE, FORBIDDEN, CONDITION, ERR, OUT);

    private Marks() {}

    /** Whether a line, trailing spaces aside, begins with this mark. */
    public static boolean begins(String line, String mark) {
        return line.startsWith(mark) || line.equals(mark.stripTrailing());
    }

    /** Whether a line of ordinary output would mean something else if nothing marked it. */
    public static boolean reserved(String line) {
        return ALL.stream().anyMatch(mark -> begins(line, mark))
                || line.equals(OPEN_SET)
                || line.equals(CLOSE_SET)
                || ExpectedParser.isReserved(line);
    }

    /** Whether the line's end reads as a count. */
    public static boolean endsInCount(String line) {
        return CountParser.isCounted(line);
    }

    /** What follows the mark. */
    static String after(String line, String mark) {
        return line.length() <= mark.length() ? "" : line.substring(mark.length());
    }
}
