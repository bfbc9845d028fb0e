package dev.forkshop.workbench.view;

import java.util.stream.DoubleStream;

/** Columns of different height, drawn in rows of signs, each of which is an eighth of a row higher than the one before. */
final class Heights {
    private static final int EIGHTHS = 8;

    private final double[] values;
    private final double top;
    private final int rows;
    private final String signs;

    /**
     * @param top what fills all rows
     * @param signs nine of them, from nothing to a full one
     */
    Heights(DoubleStream values, double top, int rows, String signs) {
        this.values = values.toArray();
        this.top = top;
        this.rows = rows;
        this.signs = signs;
    }

    /** One row, counted from below. */
    String row(int row) {
        StringBuilder drawn = new StringBuilder();
        for (double value : values) {
            int eighths = (int) Math.ceil(value * rows * EIGHTHS / top) - row * EIGHTHS;
            drawn.append(signs.charAt(Math.max(0, Math.min(EIGHTHS, eighths))));
        }
        return drawn.toString().stripTrailing();
    }
}
