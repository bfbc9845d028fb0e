package dev.forkshop.workbench.explain;

import dev.forkshop.workbench.view.Durations;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.Locale;

/**
 * The ways of bytes as a table whose columns have their widths from the start, so that each row can be shown as soon as
 * it is measured; on a narrow screen a few lines a way.
 */
public final class CrossingTable {
    private static final int WIDTH = 74;
    private static final int WAY = 8;
    private static final int FIGURE = 9;
    private static final int BYTES = 11;
    private static final String GAP = "  ";

    private final boolean narrow;

    public CrossingTable(int columns) {
        narrow = columns < WIDTH;
    }

    /** The names of the columns; nothing on a narrow screen, where each figure has its name beside it. */
    public List<Line> head() {
        String names = String.format(
                "%-8s  %9s  %9s  %11s  %11s  %s",
                "way", "answered", "loop held", "copied", "left here", "written there");
        return narrow ? List.of() : List.of(Line.of().text(GAP).label(names).line());
    }

    public List<Line> row(CrossingRow row) {
        return narrow ? lines(row) : List.of(wide(row));
    }

    private static Line wide(CrossingRow row) {
        Line.Builder line =
                Line.of().text(GAP + row.way() + " ".repeat(WAY - row.way().length()));
        duration(line, CrossingRow.median(row.answered()));
        duration(line, CrossingRow.median(row.held()));
        bytes(line, row.copied());
        bytes(line, row.left());
        return line.text(GAP + seen(row)).line();
    }

    private static List<Line> lines(CrossingRow row) {
        Line.Builder first = Line.of().text(GAP + row.way() + ": answered after ");
        first.duration(CrossingRow.median(row.answered())).text(", loop held ");
        Line.Builder second = Line.of().text("    ").bytes(row.copied()).text(" copied, ");
        second.bytes(row.left()).text(" left, writes " + seen(row));
        return List.of(first.duration(CrossingRow.median(row.held())).line(), second.line());
    }

    private static void duration(Line.Builder line, long nanos) {
        line.text(pad(Durations.words(nanos), FIGURE)).duration(nanos);
    }

    private static void bytes(Line.Builder line, long bytes) {
        line.text(pad(String.format(Locale.ROOT, "%,d", bytes), BYTES)).bytes(bytes);
    }

    private static String pad(String text, int width) {
        return GAP + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String seen(CrossingRow row) {
        return row.seen() ? "seen here" : "unseen here";
    }
}
