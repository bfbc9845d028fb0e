package dev.forkshop.workbench.explain;

import dev.forkshop.workbench.view.Durations;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/** Ways to start something as a table: a row for each trial, a column for each way, as many beside each other as fit. */
public final class CompareTable {
    private static final int LABEL = 18;
    private static final int CELL = 11;
    private static final String GAP = "  ";
    private static final long EXACT_NANOS = 1_000_000;

    /** A row: what was tried, and what to say of one way. */
    private record Feature(String label, Function<CompareRow, Line> cell) {}

    private static final Map<String, String> PURPOSES = Map.of(
            "exec", "a command",
            "execfile", "a program",
            "spawn", "much output",
            "fork", "own code",
            "cluster", "one port",
            "worker", "computing");

    private static final List<Feature> FEATURES = List.of(
            new Feature("first reply after", row -> duration(row.median("start"))),
            new Feature("  between, ms", CompareTable::spread),
            new Feature("runs in a process", row -> word(row, "process")),
            new Feature("private memory", row -> mebibytes(row.bytes("private"))),
            new Feature("with its share", row -> mebibytes(row.bytes("proportional"))),
            new Feature("on our heap", row -> mebibytes(row.bytes("heap"))),
            new Feature("its variables", row -> word(row, "variables")),
            new Feature("memory for both", row -> word(row, "shared memory")),
            new Feature("small round trip", row -> duration(row.median("round trip"))),
            new Feature("16 MiB copied", row -> duration(row.median("copy"))),
            new Feature("16 MiB transferred", row -> duration(row.median("transfer"))),
            new Feature("16 MiB shared", row -> duration(row.median("share"))),
            new Feature("a shell between", row -> word(row, "shell")),
            new Feature("its output comes", row -> word(row, "output")),
            new Feature("2 MiB of output", CompareTable::limit),
            new Feature("our loop held", row -> duration(row.median("our loop"))),
            new Feature("one port for two", row -> word(row, "port")),
            new Feature("a crash ends", row -> word(row, "crash")),
            new Feature("kill -9 ends", row -> word(row, "kill")),
            new Feature("made for", CompareTable::purpose));

    private final int columns;

    public CompareTable(int columns) {
        this.columns = columns;
    }

    /** The whole table; what was tried on none of them is left out. */
    public List<Line> lines(List<CompareRow> rows) {
        int fit = Math.max(1, (columns - GAP.length() - LABEL) / (GAP.length() + CELL));
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += fit) {
            lines.addAll(part(rows.subList(from, Math.min(rows.size(), from + fit))));
        }
        return lines;
    }

    private static List<Line> part(List<CompareRow> rows) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(
                Line.empty(),
                rows.stream().map(row -> Line.of().label(row.way()).line()).toList()));
        for (Feature feature : FEATURES) {
            List<Line> cells = rows.stream().map(feature.cell()).toList();
            if (cells.stream().anyMatch(cell -> !cell.plain().equals("-"))) {
                lines.add(line(Line.of().label(feature.label()).line(), cells));
            }
        }
        return lines;
    }

    private static Line line(Line label, List<Line> cells) {
        Line.Builder line = Line.of().text(GAP).add(label);
        int missing = LABEL - label.plain().length();
        for (Line cell : cells) {
            line.text(" ".repeat(Math.max(0, missing)) + GAP).add(cell);
            missing = CELL - cell.plain().length();
        }
        return line.line();
    }

    // ---- cells

    /** The one row that nobody measured. */
    private static Line purpose(CompareRow row) {
        return Line.of().dim(PURPOSES.getOrDefault(row.way(), "-")).line();
    }

    private static Line nothing() {
        return Line.of().dim("-").line();
    }

    private static Line word(CompareRow row, String what) {
        return row.seen(what).map(Line::text).orElseGet(CompareTable::nothing);
    }

    private static Line duration(OptionalLong nanos) {
        return nanos.isEmpty()
                ? nothing()
                : Line.of().add(Role.DURATION, words(nanos.getAsLong())).line();
    }

    /** Below a millisecond with three decimals, for there they differ. */
    private static String words(long nanos) {
        return nanos < EXACT_NANOS ? String.format(Locale.ROOT, "%.3f ms", nanos / 1e6) : Durations.words(nanos);
    }

    private static Line spread(CompareRow row) {
        OptionalLong least = row.times("start").min();
        if (least.isEmpty()) {
            return nothing();
        }
        String both = Durations.words(least.getAsLong()) + ".."
                + Durations.words(row.times("start").max().orElse(0));
        return Line.of().add(Role.DURATION, both.replace(" ms", "")).line();
    }

    private static Line mebibytes(OptionalLong bytes) {
        return bytes.isEmpty()
                ? nothing()
                : Line.of()
                        .add(Role.NUMBER, String.format(Locale.ROOT, "%.1f MiB", bytes.getAsLong() / 1048576.0))
                        .line();
    }

    /** How much its caller got of what it printed, and whether that was the end of it. */
    private static Line limit(CompareRow row) {
        return row.seen("output limit").map(CompareTable::limit).orElseGet(CompareTable::nothing);
    }

    private static Line limit(String outcome) {
        String[] parts = outcome.split(" ");
        boolean number = parts[0].matches("\\d+");
        Line kept = number ? mebibytes(OptionalLong.of(Long.parseLong(parts[0]))) : Line.text(outcome);
        return parts.length < 2 ? kept : Line.text(kept.plain().replaceAll("\\.0 MiB", " MiB") + ", cut");
    }
}
