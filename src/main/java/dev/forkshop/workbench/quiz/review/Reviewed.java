package dev.forkshop.workbench.quiz.review;

/**
 * That a card was answered. When it comes back is drawn from all of these, so nothing else is kept.
 *
 * @param at when, as {@link java.time.Instant} writes it
 * @param id the card
 * @param text what the learner wrote; may be empty
 */
public record Reviewed(String at, String id, Rating rating, String text) {
    public Reviewed {
        text = text == null ? "" : text;
    }
}
