package dev.forkshop.workbench.quiz.review;

import java.util.Locale;

/** How well something was remembered, by the learner's own word; FSRS's four grades. */
public enum Rating {
    AGAIN,
    HARD,
    GOOD,
    EASY;

    /** As the learner types it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** FSRS's number for it, from one on. */
    int number() {
        return ordinal() + 1;
    }
}
