package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.PlaceFact;
import dev.forkshop.workbench.view.Durations;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The comparison of places as a table whose columns have their widths from the start, so that each row can be shown as
 * soon as it is measured; on a narrow screen a few lines a place.
 */
public final class PlaceTable {
    private static final int WIDTH = 80;
    private static final int PLACE = 14;
    private static final int FIGURE = 9;
    private static final int MEMORY = 13;
    private static final String GAP = "  ";

    private final boolean narrow;

    public PlaceTable(int columns) {
        narrow = columns < WIDTH;
    }

    /** The names of the columns; nothing on a narrow screen, where each figure has its name beside it. */
    public List<Line> head() {
        if (narrow) {
            return List.of();
        }
        String names = left("where", PLACE) + GAP + right("start-up", FIGURE) + GAP + right("wall", FIGURE) + GAP
                + right("loop held", FIGURE) + GAP + left("memory", MEMORY) + GAP + "a crash there";
        return List.of(Line.of().text(GAP).label(names).line());
    }

    public List<Line> row(PlaceRow row) {
        return narrow ? lines(row) : List.of(wide(row));
    }

    private static Line wide(PlaceRow row) {
        Line.Builder line = Line.of().text(GAP + left(row.place(), PLACE) + GAP);
        duration(line, row.startUp()).text(GAP);
        duration(line, OptionalLong.of(row.wall())).text(GAP);
        duration(line, OptionalLong.of(row.held())).text(GAP);
        memory(line, row, MEMORY);
        return line.text(GAP + crash(row)).line();
    }

    private static List<Line> lines(PlaceRow row) {
        Line.Builder first = Line.of().text(GAP + row.place() + ": start-up ");
        figure(first, row.startUp()).text(", wall ").duration(row.wall());
        Line.Builder second =
                Line.of().text("    loop held ").duration(row.held()).text(", ");
        memory(second, row, 0).text(", crash: " + crash(row));
        return List.of(first.line(), second.line());
    }

    private static Line.Builder duration(Line.Builder line, OptionalLong nanos) {
        int length = nanos.isPresent() ? Durations.words(nanos.getAsLong()).length() : 1;
        return figure(line.text(" ".repeat(Math.max(0, FIGURE - length))), nanos);
    }

    private static Line.Builder figure(Line.Builder line, OptionalLong nanos) {
        return nanos.isPresent() ? line.duration(nanos.getAsLong()) : line.text("-");
    }

    /** How much it took, or why nobody could measure that. */
    private static Line.Builder memory(Line.Builder line, PlaceRow row, int width) {
        if (row.memory().isEmpty()) {
            return line.text(left(row.answered() ? "-" : shortened(row.how()), width));
        }
        PlaceFact.Measured fact = row.memory().get();
        String number = String.format(Locale.ROOT, "%.1f", fact.bytes() / 1048576.0);
        String unit = fact.kind().equals("heap") ? " MiB heap" : " MiB RSS";
        return line.add(Role.NUMBER, number).text(left(unit, width - number.length()));
    }

    private static String shortened(String how) {
        return how.length() > MEMORY ? "an error" : how;
    }

    private static String crash(PlaceRow row) {
        return row.survived().map(lived -> lived ? "shop lives" : "shop dies").orElse("-");
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
