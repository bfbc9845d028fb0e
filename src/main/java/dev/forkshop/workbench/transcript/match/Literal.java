package dev.forkshop.workbench.transcript.match;

/**
 * Fixed text. Two spaces or more are the gap between two columns, whose width depends on what stands in them: they
 * stand for any number of spaces, but at least one.
 */
final class Literal {
    private Literal() {}

    /** Where the literal ends that begins in the text at {@code from}; {@code ~column} where they part at a column. */
    static int end(String literal, String text, int from) {
        int at = from;
        for (int i = 0; i < literal.length(); ) {
            int gap = spaces(literal, i);
            int taken = gap < 2 ? same(literal.charAt(i), text, at) : spaces(text, at);
            if (taken == 0) {
                return ~at;
            }
            at += taken;
            i += Math.max(gap, 1);
        }
        return at;
    }

    private static int same(char wanted, String text, int at) {
        return at < text.length() && text.charAt(at) == wanted ? 1 : 0;
    }

    static boolean starts(String literal, String text, int from) {
        return end(literal, text, from) >= 0;
    }

    private static int spaces(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end - from;
    }
}
