package dev.forkshop.workbench.measure.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The unit of a figure. */
public enum Unit {
    MILLIS("ms", " ms"),
    MICROS("us", " us"),
    SECONDS("s", " s"),
    MEGABYTES("MB", " MB"),
    PERCENT("%", " %"),
    TIMES("x", "x"),
    PER_SECOND("/s", "/s"),
    COUNT("count", ""),
    /** No number but a word: an error's code, yes or no. */
    WORD("word", "");

    private final String word;
    private final String suffix;

    Unit(String word, String suffix) {
        this.word = word;
        this.suffix = suffix;
    }

    /** As a file names it. */
    @Override
    public String toString() {
        return word;
    }

    /** What stands behind a number: {@code " ms"}, {@code "x"}; nothing for a count. */
    public String suffix() {
        return suffix;
    }

    static Optional<Unit> of(String word) {
        return Arrays.stream(values()).filter(unit -> unit.word.equals(word)).findFirst();
    }

    static List<String> all() {
        return Arrays.stream(values()).map(Unit::toString).toList();
    }
}
