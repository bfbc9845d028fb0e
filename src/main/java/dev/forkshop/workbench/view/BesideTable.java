package dev.forkshop.workbench.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two timelines side by side: when it happened in the one and in the other, who saw it, what it was. Where they differ
 * both are told, and why that is meant to be.
 */
public final class BesideTable {
    /**
     * One row.
     *
     * @param mark {@code same}, {@code intended} or {@code new}
     * @param left when in the first timeline, in nanoseconds; empty where it did not happen
     * @param here what happened in the first timeline; empty where nothing did
     * @param reason why the two may differ; empty where nobody knows
     */
    public record Row(
            String mark,
            Optional<Long> left,
            Optional<Long> right,
            String who,
            String here,
            String there,
            String reason) {}

    private static final int TIME = 11;
    private static final int MARK = 10;
    private static final String SAME = "same";

    private final String left;
    private final String right;
    private final int columns;
    private final Set<String> reasons = new HashSet<>();
    private int who;

    /** @param left the name of the first timeline */
    public BesideTable(String left, String right, int columns) {
        this.left = left;
        this.right = right;
        this.columns = columns;
    }

    public List<Line> lines(List<Row> rows) {
        who = 2 + rows.stream().mapToInt(row -> row.who().length()).max().orElse(2);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of()
                .label(padded(left) + padded(right) + "  " + " ".repeat(MARK))
                .label(String.format("%-" + who + "s", "who") + "what")
                .line());
        rows.forEach(row -> add(row, lines));
        return lines;
    }

    private void add(Row row, List<Line> lines) {
        List<Line> words = words(row);
        lines.add(time(row.left())
                .add(time(row.right()).line())
                .text("  ")
                .add(role(row.mark()), String.format("%-" + MARK + "s", row.mark()))
                .strong(String.format("%-" + who + "s", row.who()))
                .add(words.get(0))
                .line());
        String indent = " ".repeat(2 * TIME + 2 + MARK + who);
        words.stream()
                .skip(1)
                .forEach(line -> lines.add(Line.of().text(indent).add(line).line()));
    }

    private static Role role(String mark) {
        return mark.equals(SAME) ? Role.DIM : mark.equals("new") ? Role.BAD : Role.WARNING;
    }

    private List<Line> words(Row row) {
        if (row.mark().equals(SAME)) {
            return wrapped(row.here(), Role.TEXT);
        }
        List<Line> lines = new ArrayList<>();
        lines.addAll(wrapped(side(left, row.here()), Role.TEXT));
        lines.addAll(wrapped(side(right, row.there()), Role.TEXT));
        if (!row.reason().isEmpty()) {
            lines.addAll(wrapped(reasons.add(row.reason()) ? row.reason() : "as above", Role.DIM));
        }
        return lines;
    }

    private static String side(String name, String what) {
        return name + ": " + (what.isEmpty() ? "-" : what);
    }

    private static Line.Builder time(Optional<Long> nanos) {
        String words = nanos.map(Durations::words).orElse("-");
        String gap = " ".repeat(Math.max(1, TIME - words.length()));
        return nanos.isPresent()
                ? Line.of().text(gap).add(Role.DURATION, words)
                : Line.of().text(gap).dim(words);
    }

    private static String padded(String name) {
        return String.format("%" + TIME + "s", name);
    }

    // ---- words in several lines

    private List<Line> wrapped(String text, Role role) {
        int room = Math.max(16, columns - 2 * TIME - 2 - MARK - who);
        List<Line> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > room) {
            int blank = rest.lastIndexOf(' ', room);
            int end = blank > 0 ? blank : room;
            lines.add(Line.of().add(role, rest.substring(0, end)).line());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(Line.of().add(role, rest).line());
        return lines;
    }
}
