package dev.forkshop.workbench.measure.claim.page;

import dev.forkshop.workbench.measure.claim.Evidence;
import dev.forkshop.workbench.measure.claim.Figure;
import dev.forkshop.workbench.measure.claim.Side;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Span;
import dev.forkshop.workbench.view.Table;
import dev.forkshop.workbench.view.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The figures of a claim, both sides: median, and how far the samples are apart; what they are stands behind or below. */
final class FigureTable {
    private static final int LEAST = 20;

    private final Evidence evidence;
    private final int width;

    FigureTable(Evidence evidence, int width) {
        this.evidence = evidence;
        this.width = width;
    }

    List<Line> lines() {
        return Stream.of(table(true).lines(), narrow())
                .filter(this::fits)
                .findFirst()
                .orElseGet(this::stacked);
    }

    private boolean fits(List<Line> lines) {
        return lines.stream().allMatch(line -> line.plain().length() <= width);
    }

    private List<Line> narrow() {
        List<Line> rows = table(false).lines();
        List<Figure> figures = evidence.claim().figures().toList();
        List<Line> lines = new ArrayList<>();
        lines.add(rows.get(0));
        for (int i = 0; i < figures.size(); i++) {
            lines.add(rows.get(i + 1));
            lines.addAll(what(figures.get(i)));
        }
        return lines;
    }

    /** Where a row has no room for both sides, they stand below one another. */
    private List<Line> stacked() {
        List<Line> lines = new ArrayList<>();
        evidence.claim().figures().forEach(figure -> {
            lines.add(Line.text("  " + figure.name()));
            lines.addAll(what(figure));
            for (Side side : Side.values()) {
                lines.addAll(side(figure, side));
            }
        });
        return lines;
    }

    private List<Line> side(Figure figure, Side side) {
        String label = String.format("    %-10s", side);
        List<Span> words = new ArrayList<>(median(figure, side).spans());
        words.add(new Span("  " + Told.spread(evidence, side, figure), Role.DIM));
        List<Line> wrapped = Wrap.wrap(words, Math.max(LEAST, width - label.length()));
        List<Line> lines = new ArrayList<>();
        for (Line line : wrapped) {
            lines.add(Line.of()
                    .label(lines.isEmpty() ? label : " ".repeat(label.length()))
                    .add(line)
                    .line());
        }
        return lines;
    }

    private List<Line> what(Figure figure) {
        return Wrap.wrap(List.of(new Span(figure.what(), Role.DIM)), width - 4).stream()
                .map(line -> Line.of().text("    ").add(line).line())
                .toList();
    }

    private Table table(boolean wide) {
        Table table = new Table().head("  figure", "node", "", "forkshop", "");
        evidence.claim().figures().forEach(figure -> table.row(row(figure, wide)));
        return table;
    }

    private Line[] row(Figure figure, boolean wide) {
        List<Line> cells = new ArrayList<>();
        cells.add(Line.text("  " + figure.name()));
        for (Side side : Side.values()) {
            cells.add(median(figure, side));
            cells.add(Line.of().dim(Told.spread(evidence, side, figure)).line());
        }
        if (wide) {
            cells.add(Line.of().dim(figure.what()).line());
        }
        return cells.toArray(new Line[0]);
    }

    private Line median(Figure figure, Side side) {
        String text = Told.median(evidence, side, figure);
        boolean measured = evidence.spread(side, figure.name()).isPresent();
        return Line.of().add(measured ? Role.STRONG : Role.DIM, text).line();
    }
}
