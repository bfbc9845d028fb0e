package dev.forkshop.workbench.transcript;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a hole stands for. */
public enum Kind {
    PID("pid", true),
    TID("tid", true),
    PORT("port", true),
    /** The number of a duration in milliseconds; takes the unit as well where the expected text has none after it. */
    MS("ms", true),
    BYTES("bytes", true),
    /** A path: without spaces, or in quotes. */
    PATH("path", false),
    ID("id", false),
    /** A number, with or without a sign, decimals and commas between thousands. */
    N("n", true),
    WORD("word", false),
    /** Anything, also nothing. */
    ANY("*", false);

    private final String word;
    private final boolean numeric;

    Kind(String word, boolean numeric) {
        this.word = word;
        this.numeric = numeric;
    }

    /** As it is written between {@code <} and {@code >}. */
    public String word() {
        return word;
    }

    /** Whether a range makes sense. */
    public boolean numeric() {
        return numeric;
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }
}
