package dev.forkshop.workbench.measure.claim.page;

import dev.forkshop.workbench.measure.claim.Evidence;
import dev.forkshop.workbench.measure.claim.Picture;
import dev.forkshop.workbench.measure.claim.Side;
import dev.forkshop.workbench.view.BarChart;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Relief;
import dev.forkshop.workbench.view.Swimlanes;
import dev.forkshop.workbench.view.Symbols;
import java.util.ArrayList;
import java.util.List;

/** Draws a claim's picture in signs: both sides on the same scale. */
final class TerminalPicture {
    private final Drawing drawing;
    private final int width;
    private final Symbols symbols;

    TerminalPicture(Evidence evidence, int width, Symbols symbols) {
        this.drawing = new Drawing(evidence);
        this.width = width;
        this.symbols = symbols;
    }

    /** Begins with an empty line; nothing at all where nothing was told. */
    List<Line> lines(Picture picture) {
        List<Line> lines = new ArrayList<>();
        if (picture instanceof Picture.Bars bars) {
            lines.addAll(bars(bars));
        } else if (picture instanceof Picture.Curve curve) {
            lines.addAll(curve(curve.name()));
        } else {
            lines.addAll(lanes());
        }
        if (!lines.isEmpty()) {
            lines.add(0, Line.empty());
        }
        return lines;
    }

    private List<Line> bars(Picture.Bars bars) {
        List<Line> lines = new ArrayList<>();
        for (List<BarChart.Bar> together : drawing.bars(bars)) {
            lines.addAll(BarChart.lines(together, width, symbols));
        }
        return lines;
    }

    private List<Line> curve(String name) {
        List<Line> lines = new ArrayList<>();
        double end = drawing.end(name);
        double top = drawing.top(name);
        for (Side side : drawing.sidesOf(name)) {
            lines.add(Line.of().dim("  " + name + ", " + side).line());
            lines.addAll(new Relief(drawing.curve(side, name), end, top, width, symbols).lines(Drawing.rounded(top)));
        }
        return lines;
    }

    private List<Line> lanes() {
        List<Line> lines = new ArrayList<>();
        for (Side side : Side.values()) {
            List<Swimlanes.Lane> lanes = drawing.lanes(side);
            if (!lanes.isEmpty()) {
                lines.add(Line.of().dim("  " + side).line());
                lines.addAll(Swimlanes.lines(lanes, drawing.endOfLanes(), width, symbols));
            }
        }
        return lines;
    }
}
