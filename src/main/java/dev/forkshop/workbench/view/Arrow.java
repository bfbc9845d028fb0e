package dev.forkshop.workbench.view;

/**
 * A message drawn in one row: from the column in which it left to the one in which it arrived, its text beside it.
 *
 * @param down whether it goes to the lane below
 * @param at the column in which the text begins
 */
record Arrow(boolean down, int from, int to, String text, int at) {
    /** The arrow with its text where there is room: to the right, to the left, or cut. */
    static Arrow of(boolean down, int from, int to, String text, int columns) {
        int right = columns - to - 2;
        if (text.length() <= right) {
            return new Arrow(down, from, to, text, to + 2);
        }
        if (text.length() < from) {
            return new Arrow(down, from, to, text, from - text.length() - 1);
        }
        return right >= from ? new Arrow(down, from, to, cut(text, right), to + 2) : cutAtTheLeft(down, from, to, text);
    }

    private static Arrow cutAtTheLeft(boolean down, int from, int to, String text) {
        return new Arrow(down, from, to, cut(text, from - 1), 0);
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.max(0, Math.min(text.length(), length)));
    }

    int first() {
        return Math.min(from, at);
    }

    int last() {
        return Math.max(to, at + text.length() - 1);
    }

    void draw(Canvas row, Symbols symbols) {
        boolean drawn = symbols == Symbols.DRAWN;
        row.fill(from, to, drawn ? '─' : '-');
        if (from < to) {
            row.put(from, down ? (drawn ? '└' : '\\') : (drawn ? '┌' : '/'));
        }
        row.put(to, down ? (drawn ? '▼' : 'v') : (drawn ? '▲' : '^'));
        row.write(at, text);
    }
}
