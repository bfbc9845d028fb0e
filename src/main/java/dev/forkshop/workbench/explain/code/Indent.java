package dev.forkshop.workbench.explain.code;

/** Source code, deeper by some columns. */
final class Indent {
    private static final int JS = 2;
    private static final int JAVA = 4;

    private Indent() {}

    /** One level, as JavaScript has it. */
    static String js(String text) {
        return by(JS, text);
    }

    /** One level, as Java has it. */
    static String java(String text) {
        return by(JAVA, text);
    }

    static String by(int columns, String text) {
        return text.isEmpty() ? "" : text.indent(columns).replaceAll("(?m)^ +$", "");
    }
}
