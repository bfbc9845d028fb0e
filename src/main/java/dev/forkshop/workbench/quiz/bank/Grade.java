package dev.forkshop.workbench.quiz.bank;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How good an answer was; the learner has the last word on it. */
public enum Grade {
    MISSED,
    PARTLY,
    GOOD,
    /** There was no answer. */
    SKIPPED;

    /** The grade that a learner names: by its word, or by the first letter of it. */
    public static Optional<Grade> named(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(grade -> grade != SKIPPED)
                .filter(grade -> grade.word().equals(lower) || grade.word().startsWith(lower) && lower.length() == 1)
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
