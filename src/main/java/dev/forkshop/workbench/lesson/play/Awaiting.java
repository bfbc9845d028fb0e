package dev.forkshop.workbench.lesson.play;

/** What a step waits for. */
public enum Awaiting {
    /** Enter, to read on. */
    READER,
    /** Enter, to run what was shown. */
    RUN,
    /** An answer to a question. */
    ANSWER,
    /** Enter, to check the work. */
    CHECK,
    /** Nothing: the step is at its end. */
    END
}
