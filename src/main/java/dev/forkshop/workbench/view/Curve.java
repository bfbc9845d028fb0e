package dev.forkshop.workbench.view;

import dev.forkshop.runtime.journal.LoadFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The waiting of a load over time: drawn from left to right, or in words where nothing can be drawn. */
final class Curve {
    static final String EIGHTHS = " ▁▂▃▄▅▆▇█";
    private static final int ROWS = 5;
    private static final int MARGIN = 10;

    /** Waits of less than this part of the longest are called calm. */
    private static final int CALM = 4;

    /** Less than this fills no picture: what nobody notices shall not look like a mountain. */
    private static final long LEAST_TOP = 200_000_000;

    private final LoadFact.Curve fact;
    private final Symbols symbols;
    private final long highest;
    private final long top;

    Curve(LoadFact.Curve fact, Symbols symbols) {
        this.fact = fact;
        this.symbols = symbols;
        this.highest = fact.worst().stream().mapToLong(Long::longValue).max().orElse(0);
        this.top = Math.max(highest, LEAST_TOP);
    }

    /** The whole picture, with these requests below it; nothing where nothing was measured. */
    List<Line> lines(List<LoadFact.Alongside> alongside) {
        if (highest == 0) {
            return List.of();
        }
        if (symbols.words()) {
            return stretches();
        }
        List<Line> lines = drawn();
        alongside.forEach(request -> lines.add(lane(request)));
        return lines;
    }

    // ---- drawn

    private List<Line> drawn() {
        Heights heights = new Heights(fact.worst().stream().mapToDouble(Long::doubleValue), top, ROWS, EIGHTHS);
        List<Line> lines = new ArrayList<>();
        for (int row = ROWS - 1; row >= 0; row--) {
            lines.add(margin(row).text(heights.row(row)).line());
        }
        lines.add(Line.of().dim(axis()).line());
        return lines;
    }

    private Line.Builder margin(int row) {
        if (row != ROWS - 1) {
            return Line.of().text(" ".repeat(MARGIN));
        }
        String words = Durations.words(top);
        return Line.of()
                .text(" ".repeat(Math.max(0, MARGIN - 1 - words.length())))
                .duration(top)
                .text(" ");
    }

    private String axis() {
        String end = seconds(fact.worst().size());
        int gap = Math.max(1, fact.worst().size() - "0 s".length() - end.length());
        return " ".repeat(MARGIN) + "0 s" + " ".repeat(gap) + end;
    }

    private Line lane(LoadFact.Alongside request) {
        int from = (int) (request.after() / fact.slice());
        int columns = (int) Math.max(1, request.nanos() / fact.slice());
        String mark = failed(request) ? symbols.no() : symbols.yes();
        return Line.of()
                .text(" ".repeat(MARGIN + from) + symbols.rule().repeat(columns) + mark)
                .line();
    }

    static boolean failed(LoadFact.Alongside request) {
        return !request.outcome().matches("[123]\\d\\d");
    }

    // ---- said

    private List<Line> stretches() {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= fact.worst().size(); i++) {
            if (i == fact.worst().size() || calm(i) != calm(from)) {
                lines.add(stretch(from, i));
                from = i;
            }
        }
        return lines;
    }

    private boolean calm(int slice) {
        return fact.worst().get(slice) * CALM < top;
    }

    private Line stretch(int from, int to) {
        long worst = fact.worst().subList(from, to).stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return Line.of()
                .text("  from " + seconds(from) + " to " + seconds(to) + " a request waited at most ")
                .duration(worst)
                .line();
    }

    private String seconds(int slices) {
        return String.format(Locale.ROOT, "%.1f s", slices * fact.slice() / 1e9);
    }

    /** {@code GET http://127.0.0.1:8000/heavy} without the server: {@code GET /heavy}. */
    static String path(String request) {
        return request.replaceFirst("http://[^/\\s]*", "");
    }
}
