package dev.forkshop.workbench.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A figure over time, drawn from left to right: each column is as high as the most of its time. */
public final class Relief {
    private static final String PLAIN = " ..--==##";
    private static final int ROWS = 4;
    private static final int MARGIN = 12;

    /** A moment in milliseconds and what was seen then. */
    public record Point(double millis, double value) {}

    private final List<Point> points;
    private final double end;
    private final double top;
    private final int columns;
    private final Symbols symbols;

    /**
     * @param end the last moment of the picture, in milliseconds
     * @param top what fills the picture's height
     */
    public Relief(List<Point> points, double end, double top, int width, Symbols symbols) {
        this.points = List.copyOf(points);
        this.end = end;
        this.top = top;
        this.columns = Math.max(MARGIN, width - MARGIN);
        this.symbols = symbols;
    }

    /** The picture, with the words for its top at its left. */
    public List<Line> lines(String topWords) {
        String signs = symbols.words() ? PLAIN : Curve.EIGHTHS;
        Heights heights = new Heights(Arrays.stream(columns()), top, ROWS, signs);
        List<Line> lines = new ArrayList<>();
        for (int row = ROWS - 1; row >= 0; row--) {
            lines.add(Line.of()
                    .dim(margin(row == ROWS - 1 ? topWords : row == 0 ? "0" : ""))
                    .text(heights.row(row))
                    .line());
        }
        lines.add(Swimlanes.axis(MARGIN, columns, end));
        return lines;
    }

    private double[] columns() {
        double[] most = new double[columns];
        for (Point point : points) {
            int column = (int) Math.min(columns - 1, Math.max(0, point.millis() / end * columns));
            most[column] = Math.max(most[column], point.value());
        }
        return most;
    }

    private static String margin(String words) {
        return " ".repeat(Math.max(0, MARGIN - 1 - words.length())) + words + " ";
    }
}
