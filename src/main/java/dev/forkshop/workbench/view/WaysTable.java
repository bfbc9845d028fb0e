package dev.forkshop.workbench.view;

import java.util.List;
import java.util.Locale;

/** Ways to run the same server, side by side: how soon the heavy requests were done, and how the light ones fared. */
public final class WaysTable {
    /**
     * One way.
     *
     * @param heavy how many heavy requests there were, all at once; {@code nanos} until the last was answered
     */
    public record Row(String way, int heavy, long nanos, long p50, long p99) {
        double perSecond() {
            return nanos == 0 ? 0 : heavy * 1e9 / nanos;
        }
    }

    private static final int BAR = 12;

    private WaysTable() {}

    public static List<Line> lines(List<Row> rows, Symbols symbols) {
        double most = rows.stream().mapToDouble(Row::perSecond).max().orElse(0);
        Table table = new Table().head("", "heavy", "a second", "", "light p50", "light p99");
        rows.forEach(row -> table.row(
                Line.of().strong("  " + row.way()).line(),
                Line.of().number(row.heavy()).line(),
                Line.of().add(Role.NUMBER, tenths(row.perSecond())).line(),
                Line.of().dim(Bars.of(row.perSecond(), most, BAR, symbols)).line(),
                Line.of().duration(row.p50()).line(),
                Line.of().duration(row.p99()).line()));
        return table.lines();
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
