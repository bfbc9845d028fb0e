package dev.forkshop.workbench.lesson.present;

/** What the presenter wants. */
sealed interface Move {
    /** Shows or does what comes next. */
    record Next() implements Move {}

    /** To the beginning of this step, and from there to the step before. */
    record Back() implements Move {}

    /** To a step, counted from 1. */
    record Jump(int step) implements Move {}

    /** An empty screen, or what was on it. */
    record Blank() implements Move {}

    /** Holds the automatic play, or lets it go on. */
    record Hold() implements Move {}

    /** Which keys there are. */
    record Help() implements Move {}

    record End() implements Move {}

    /** A key that means nothing by itself: a digit of a number, or nothing at all. */
    record None() implements Move {}
}
