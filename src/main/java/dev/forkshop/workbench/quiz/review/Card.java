package dev.forkshop.workbench.quiz.review;

import java.time.Duration;
import java.time.Instant;

/**
 * Something to be remembered, and when it comes back. Immutable.
 *
 * @param id the question, or the step
 * @param state where it is in its life
 * @param step which of the short steps it waits for, while it is learned
 * @param memory null before the first answer
 * @param due when it comes back; a new one at once
 * @param last when it was answered last; null before the first answer
 */
public record Card(String id, State state, int step, Fsrs.Memory memory, Instant due, Instant last) {
    /** Where a card is in its life. */
    public enum State {
        NEW,
        LEARNING,
        REVIEW,
        RELEARNING
    }

    /** One that was never asked. */
    static Card fresh(String id) {
        return new Card(id, State.NEW, 0, null, Instant.EPOCH, null);
    }

    boolean isNew() {
        return state == State.NEW;
    }

    boolean isDue(Instant now) {
        return !isNew() && !due.isAfter(now);
    }

    /** Whole days since it was answered last. */
    long daysUntil(Instant now) {
        return Math.max(0, Duration.between(last, now).toDays());
    }

    /** How probable it is that it is still known; nought before the first answer. */
    double retrievability(Instant now) {
        return isNew() ? 0 : Fsrs.retrievability(memory, daysUntil(now));
    }

    Card answered(Fsrs.Memory now, State next, int nextStep, Instant at, Duration until) {
        return new Card(id, next, nextStep, now, at.plus(until), at);
    }
}
