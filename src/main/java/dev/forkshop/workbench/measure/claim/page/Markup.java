package dev.forkshop.workbench.measure.claim.page;

import java.util.Locale;

/** Text and numbers as they stand in HTML and SVG. */
final class Markup {
    private Markup() {}

    /** A text as text, whatever it has in it. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(sign -> escaped.append(sign((char) sign)));
        return escaped.toString();
    }

    private static String sign(char sign) {
        return switch (sign) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> allowed(sign) ? String.valueOf(sign) : "\uFFFD";
        };
    }

    /** XML knows no other control signs than these. */
    private static boolean allowed(char sign) {
        return sign >= ' ' || sign == '\n' || sign == '\t' || sign == '\r';
    }

    /** An element around a text, which is escaped. */
    static String element(String name, String text) {
        return "<" + name + ">" + escape(text) + "</" + name.split(" ")[0] + ">";
    }

    /** What stands between back-ticks becomes code. */
    static String prose(String text) {
        StringBuilder prose = new StringBuilder();
        String[] pieces = text.split("`", -1);
        for (int i = 0; i < pieces.length; i++) {
            prose.append(i % 2 == 1 ? element("code", pieces[i]) : escape(pieces[i]));
        }
        return prose.toString();
    }

    /** A coordinate. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
