package dev.forkshop.workbench.lesson;

import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Span;
import dev.forkshop.workbench.view.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/**
 * A table as lines: columns side by side, wrapped where they must be; where they would be too narrow to read, each row
 * becomes a small list of {@code head: cell}.
 */
final class TableRenderer {
    private static final int GAP = 2;
    private static final int NARROWEST_COLUMN = 9;

    private final int width;

    TableRenderer(int width) {
        this.width = width;
    }

    List<Line> render(TableBlock table) {
        List<List<List<Span>>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(cells(row, part instanceof TableHead ? Role.STRONG : Role.TEXT));
            }
        }
        int[] widths = widths(rows);
        return widths.length == 0 ? stacked(rows) : sideBySide(rows, widths);
    }

    private static List<List<Span>> cells(Node row, Role role) {
        List<List<Span>> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(Inlines.spans(cell, role));
        }
        return cells;
    }

    /** The width of each column; empty where they do not fit. The widest column gives first. */
    private int[] widths(List<List<List<Span>>> rows) {
        int columns = rows.get(0).size();
        int[] widths =
                IntStream.range(0, columns).map(column -> widest(rows, column)).toArray();
        int room = width - GAP * (columns - 1);
        while (IntStream.of(widths).sum() > room) {
            int widest = IntStream.range(0, columns).reduce(0, (a, b) -> widths[b] > widths[a] ? b : a);
            if (widths[widest] <= NARROWEST_COLUMN) {
                return new int[0];
            }
            widths[widest]--;
        }
        return widths;
    }

    private static int widest(List<List<List<Span>>> rows, int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(span -> span.text().length()).sum();
    }

    private static List<Line> sideBySide(List<List<List<Span>>> rows, int[] widths) {
        List<Line> lines = new ArrayList<>();
        for (List<List<Span>> row : rows) {
            lines.addAll(row(row, widths));
            if (lines.size() > 0 && row == rows.get(0)) {
                lines.add(Line.of()
                        .dim("-".repeat(IntStream.of(widths).sum() + GAP * (widths.length - 1)))
                        .line());
            }
        }
        return lines;
    }

    private static List<Line> row(List<List<Span>> cells, int[] widths) {
        List<List<Line>> wrapped = IntStream.range(0, widths.length)
                .mapToObj(column -> Wrap.wrap(cells.get(column), Math.max(1, widths[column])))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(at -> across(wrapped, at, widths))
                .toList();
    }

    private static Line across(List<List<Line>> cells, int at, int[] widths) {
        Line.Builder line = Line.of();
        int pad = 0;
        for (int column = 0; column < widths.length; column++) {
            Line cell = at < cells.get(column).size() ? cells.get(column).get(at) : Line.empty();
            if (!cell.spans().isEmpty()) {
                line.text(" ".repeat(pad)).add(cell);
                pad = 0;
            }
            pad += widths[column] - cell.plain().length() + GAP;
        }
        return line.line();
    }

    private List<Line> stacked(List<List<List<Span>>> rows) {
        List<Line> lines = new ArrayList<>();
        for (List<List<Span>> row : rows.subList(1, rows.size())) {
            if (!lines.isEmpty()) {
                lines.add(Line.empty());
            }
            for (int column = 0; column < row.size(); column++) {
                lines.addAll(entry(rows.get(0).get(column), row.get(column)));
            }
        }
        return lines;
    }

    private List<Line> entry(List<Span> head, List<Span> cell) {
        List<Span> spans = new ArrayList<>(head);
        if (!head.isEmpty()) {
            spans.add(new Span(": ", Role.STRONG));
        }
        spans.addAll(cell);
        return Wrap.wrap(spans, width);
    }
}
