package dev.forkshop.workbench.command;

import java.util.Set;

/**
 * How lines are read that do not say it themselves: as commands, or, after {@code java}, as Java. A line that begins with
 * {@code java} or {@code command} says it, and so does a colon. Any thread.
 */
final class Mode {
    /** What a person types who wants to leave, or to be helped, in either mode. */
    private static final Set<String> ALONE = Set.of("exit", "quit", "java", "command");

    private static final String COLON = ":";

    private volatile boolean java;

    /**
     * A line as it is to be read.
     *
     * @param said whether the line itself says how
     * @param text the line without the word that says it
     */
    record Spoken(boolean java, boolean said, String text) {}

    boolean isJava() {
        return java;
    }

    void set(boolean everyLineIsJava) {
        java = everyLineIsJava;
    }

    /** The same mode, which then goes its own way. */
    Mode copy() {
        Mode copy = new Mode();
        copy.java = java;
        return copy;
    }

    /** After this line, which is whole. */
    void follow(String line) {
        String word = line.strip();
        java = word.equals("java") || java && !word.equals("command");
    }

    /** Of a beginning of a line, whether it is the colon with a part of one word behind it. */
    static boolean isColonWord(String begun) {
        return begun.matches("\\s*" + COLON + "\\S*");
    }

    Spoken read(String line) {
        String typed = line.stripLeading();
        String first = typed.split("\\s", 2)[0];
        String rest = typed.substring(first.length()).stripLeading();
        boolean alone = rest.isBlank() || rest.strip().equals("--help");
        if (first.equals("java") && !alone) {
            return new Spoken(true, true, rest);
        }
        if (first.equals("command") && !alone) {
            return new Spoken(false, true, rest);
        }
        if (typed.startsWith(COLON)) {
            return new Spoken(false, true, typed.substring(COLON.length()));
        }
        boolean command = alone && ALONE.contains(first) || first.equals("help");
        return new Spoken(java && !command, false, line);
    }
}
