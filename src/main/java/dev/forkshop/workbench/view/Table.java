package dev.forkshop.workbench.view;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns that are as wide as their widest cell. */
public final class Table {
    private static final String GAP = "  ";

    private final List<List<Line>> rows = new ArrayList<>();

    /** The names of the columns. */
    public Table head(String... names) {
        List<Line> cells = new ArrayList<>();
        for (String name : names) {
            cells.add(Line.of().label(name).line());
        }
        rows.add(cells);
        return this;
    }

    public Table row(Line... cells) {
        rows.add(List.of(cells));
        return this;
    }

    public List<Line> lines() {
        return rows.stream().map(this::line).toList();
    }

    private Line line(List<Line> cells) {
        Line.Builder line = Line.of();
        for (int i = 0; i < cells.size(); i++) {
            line.add(cells.get(i));
            if (i < cells.size() - 1) {
                line.text(" ".repeat(width(i) - cells.get(i).plain().length()) + GAP);
            }
        }
        return line.line();
    }

    private int width(int column) {
        return rows.stream()
                .filter(cells -> column < cells.size())
                .mapToInt(cells -> cells.get(column).plain().length())
                .max()
                .orElse(0);
    }
}
