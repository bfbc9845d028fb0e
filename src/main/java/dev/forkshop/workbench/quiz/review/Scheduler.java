package dev.forkshop.workbench.quiz.review;

import dev.forkshop.workbench.quiz.review.Card.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Says when a card comes back: after FSRS's interval, and before that, while it is new or was forgotten, after short
 * steps. Pure: an answer to the same card at the same time gives the same card.
 *
 * @param learning the steps of a new card
 * @param relearning the steps of one that was forgotten
 */
record Scheduler(List<Duration> learning, List<Duration> relearning) {
    /** What is not known comes back after ten minutes; what is, when it is about to be forgotten. */
    static final Scheduler STANDARD = new Scheduler(List.of(Duration.ofMinutes(10)), List.of(Duration.ofMinutes(10)));

    Scheduler {
        learning = List.copyOf(learning);
        relearning = List.copyOf(relearning);
    }

    /** The card after this answer. */
    Card answer(Card card, Rating rating, Instant now) {
        Fsrs.Memory memory = card.isNew() ? Fsrs.first(rating) : Fsrs.next(card.memory(), card.daysUntil(now), rating);
        return switch (card.state()) {
            case NEW, LEARNING -> step(card, memory, State.LEARNING, learning, rating, now);
            case RELEARNING -> step(card, memory, State.RELEARNING, relearning, rating, now);
            case REVIEW ->
                rating == Rating.AGAIN && !relearning.isEmpty()
                        ? card.answered(memory, State.RELEARNING, 0, now, relearning.get(0))
                        : known(card, memory, now);
        };
    }

    private static Card known(Card card, Fsrs.Memory memory, Instant now) {
        return card.answered(memory, State.REVIEW, 0, now, Duration.ofDays(Fsrs.interval(memory)));
    }

    private static Card step(
            Card card, Fsrs.Memory memory, State state, List<Duration> steps, Rating rating, Instant now) {
        boolean over = steps.isEmpty() || card.step() >= steps.size() && rating != Rating.AGAIN;
        if (over || rating == Rating.EASY) {
            return known(card, memory, now);
        }
        return switch (rating) {
            case AGAIN -> card.answered(memory, state, 0, now, steps.get(0));
            case HARD -> card.answered(memory, state, card.step(), now, between(steps, card.step()));
            default ->
                card.step() + 1 == steps.size()
                        ? known(card, memory, now)
                        : card.answered(memory, state, card.step() + 1, now, steps.get(card.step() + 1));
        };
    }

    /** After a hard first answer: half-way to the second step, or half as long again. */
    private static Duration between(List<Duration> steps, int step) {
        if (step > 0) {
            return steps.get(step);
        }
        return steps.size() == 1
                ? steps.get(0).multipliedBy(3).dividedBy(2)
                : steps.get(0).plus(steps.get(1)).dividedBy(2);
    }
}
