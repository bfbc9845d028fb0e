package dev.forkshop.workbench.quiz;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Of whom an interviewer would ask a question. */
public enum Level {
    JUNIOR,
    MIDDLE,
    SENIOR;

    /** The words of all levels, the easiest first. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(Level::word).toList();

    /** The level that this word names, in any case. */
    public static Optional<Level> of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The next harder level; the hardest stays. */
    public Level harder() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The next easier level; the easiest stays. */
    public Level easier() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
