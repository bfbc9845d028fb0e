package dev.forkshop.workbench.view;

import java.util.Arrays;

/** One row of signs that is drawn upon, then read as text. */
final class Canvas {
    private final char[] signs;

    Canvas(int width) {
        signs = new char[width];
        Arrays.fill(signs, ' ');
    }

    void put(int column, char sign) {
        if (column >= 0 && column < signs.length) {
            signs[column] = sign;
        }
    }

    void fill(int from, int to, char sign) {
        for (int column = from; column <= to; column++) {
            put(column, sign);
        }
    }

    /** Writes a text from this column on, as far as there is room. */
    void write(int column, String text) {
        for (int i = 0; i < text.length(); i++) {
            put(column + i, text.charAt(i));
        }
    }

    /** Whether nothing stands in these columns. */
    boolean free(int from, int to) {
        for (int column = Math.max(0, from); column <= Math.min(to, signs.length - 1); column++) {
            if (signs[column] != ' ') {
                return false;
            }
        }
        return true;
    }

    String text() {
        return new String(signs).stripTrailing();
    }
}
