package dev.forkshop.workbench.measure.claim.page;

import dev.forkshop.workbench.measure.claim.Evidence;
import dev.forkshop.workbench.measure.claim.Picture;
import dev.forkshop.workbench.measure.claim.Side;
import dev.forkshop.workbench.view.BarChart;
import dev.forkshop.workbench.view.Relief;
import dev.forkshop.workbench.view.Swimlanes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a claim's picture in SVG: both sides on the same scale, each in its colour. */
final class SvgPicture {
    private static final double ROW = 24;
    private static final double LEFT = 200;
    private static final double RIGHT = 130;
    private static final double HEIGHT = 140;
    private static final double BAR = 14;

    private final Drawing drawing;

    SvgPicture(Evidence evidence) {
        this.drawing = new Drawing(evidence);
    }

    /** Nothing where nothing was told. */
    String draw(Picture picture) {
        if (picture instanceof Picture.Bars bars) {
            return drawing.bars(bars).stream().map(SvgPicture::bars).collect(Collectors.joining());
        }
        return picture instanceof Picture.Curve curve ? curve(curve.name()) : lanes();
    }

    // ---- bars

    private static String bars(List<BarChart.Bar> bars) {
        double most = bars.stream().mapToDouble(BarChart.Bar::amount).max().orElse(1);
        Svg svg = new Svg(bars.stream()
                .map(bar -> bar.group() + " " + bar.name() + " " + bar.words())
                .collect(Collectors.joining(", ")));
        double y = 0;
        String group = "";
        for (BarChart.Bar bar : bars) {
            if (!bar.group().equals(group)) {
                y += group.isEmpty() ? 0 : BAR / 2;
                group = bar.group();
                svg.text(0, y + BAR, "", group);
            }
            double width = most <= 0 ? 0 : Math.max(0, bar.amount()) / most * (Svg.WIDTH - LEFT - RIGHT);
            svg.box(LEFT, y + 2, Math.max(1, width), BAR, bar.name());
            svg.text(LEFT + width + 8, y + BAR, "soft", bar.name() + " " + bar.words());
            y += ROW;
        }
        return svg.drawn(y + 4);
    }

    // ---- curves

    private String curve(String name) {
        List<Side> sides = drawing.sidesOf(name);
        if (sides.isEmpty()) {
            return "";
        }
        Svg svg = new Svg(name + " over time");
        double bottom = HEIGHT + ROW;
        svg.text(0, BAR, "", name).text(0, ROW + BAR, "soft", Drawing.rounded(drawing.top(name)));
        svg.rule(60, Svg.WIDTH, bottom).text(60, bottom + BAR + 2, "soft", "0");
        svg.textEnd(Svg.WIDTH, bottom + BAR + 2, millis(drawing.end(name)));
        double x = LEFT;
        for (Side side : sides) {
            svg.box(x, 3, BAR, BAR, side.toString()).text(x + ROW, BAR, "", side.toString());
            svg.line(points(side, name, bottom), side.toString());
            x += LEFT / 2;
        }
        return svg.drawn(bottom + ROW);
    }

    private String points(Side side, String name, double bottom) {
        double end = drawing.end(name);
        double top = drawing.top(name);
        return drawing.curve(side, name).stream()
                .map(point -> place(point, end, top, bottom))
                .collect(Collectors.joining(" "));
    }

    private static String place(Relief.Point point, double end, double top, double bottom) {
        return Markup.number(60 + point.millis() / end * (Svg.WIDTH - 60)) + ","
                + Markup.number(bottom - Math.max(0, point.value()) / top * HEIGHT);
    }

    // ---- lanes

    private String lanes() {
        StringBuilder all = new StringBuilder();
        for (Side side : Side.values()) {
            List<Swimlanes.Lane> lanes = drawing.lanes(side);
            all.append(lanes.isEmpty() ? "" : lanes(side, lanes));
        }
        return all.toString();
    }

    private String lanes(Side side, List<Swimlanes.Lane> lanes) {
        Svg svg = new Svg("who was busy when, " + side);
        double scale = (Svg.WIDTH - LEFT) / drawing.endOfLanes();
        svg.text(0, BAR, "soft", side.toString());
        double y = ROW;
        for (Swimlanes.Lane lane : lanes) {
            svg.text(0, y + BAR, "", lane.name()).rule(LEFT, Svg.WIDTH, y + BAR / 2 + 2);
            for (Swimlanes.Stretch stretch : lane.stretches()) {
                double width = Math.max(1, (stretch.to() - stretch.from()) * scale);
                svg.box(LEFT + stretch.from() * scale, y + 2, width, BAR, side.toString());
            }
            y += ROW;
        }
        svg.text(LEFT, y + BAR, "soft", "0").textEnd(Svg.WIDTH, y + BAR, millis(drawing.endOfLanes()));
        return svg.drawn(y + ROW);
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%,.0f ms", value);
    }
}
