package dev.forkshop.workbench.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A figure over time, drawn from left to right: each column is as high as the most of its time. */
public final class Relief {
    private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";
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
        double[] most = columns();
        List<Line> lines = new ArrayList<>();
        for (int row = ROWS - 1; row >= 0; row--) {
            lines.add(Line.of()
                    .dim(margin(row == ROWS - 1 ? topWords : row == 0 ? "0" : ""))
                    .text(signs(most, row))
                    .line());
        }
        lines.add(Line.of().dim(axis()).line());
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

    private String signs(double[] most, int row) {
        StringBuilder signs = new StringBuilder();
        String drawn = symbols.words() ? PLAIN : EIGHTHS;
        for (double value : most) {
            int eighths = (int) Math.ceil(value * ROWS * 8 / top);
            signs.append(drawn.charAt(Math.max(0, Math.min(8, eighths - row * 8))));
        }
        return signs.toString().stripTrailing();
    }

    private static String margin(String words) {
        return " ".repeat(Math.max(0, MARGIN - 1 - words.length())) + words + " ";
    }

    private String axis() {
        String last = String.format(Locale.ROOT, "%,.0f ms", end);
        return " ".repeat(MARGIN) + "0" + " ".repeat(Math.max(1, columns - 1 - last.length())) + last;
    }
}
