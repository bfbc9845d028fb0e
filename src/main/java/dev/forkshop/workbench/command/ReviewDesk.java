package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.play.ProgressStore;
import dev.forkshop.workbench.quiz.review.Deck;
import dev.forkshop.workbench.quiz.review.Prompts;
import dev.forkshop.workbench.quiz.review.ReviewHistory;
import dev.forkshop.workbench.quiz.review.Reviewed;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** What reviews are made of: the questions, how far the learner is, every answer so far, and the time. Any thread. */
public final class ReviewDesk {
    private final LessonShelf shelf;
    private final Supplier<ProgressStore> progress;
    private final Supplier<ReviewHistory> opening;
    private final Clock clock;
    private final Laboratory laboratory;
    private ReviewHistory history;

    /**
     * @param shelf the lessons and questions
     * @param opening opens the answers so far, when they are first wanted
     */
    public ReviewDesk(
            LessonShelf shelf,
            Supplier<ProgressStore> progress,
            Supplier<ReviewHistory> opening,
            Clock clock,
            Laboratory laboratory) {
        this.shelf = shelf;
        this.progress = progress;
        this.opening = opening;
        this.clock = clock;
        this.laboratory = laboratory;
    }

    Laboratory laboratory() {
        return laboratory;
    }

    Instant now() {
        return clock.instant();
    }

    Prompts prompts() throws IOException {
        return new Prompts(shelf.questions(), progress.get().read());
    }

    /** As all answers have left it that are kept by now, those of other sittings among them. */
    Deck deck() {
        return Deck.of(history().all());
    }

    void add(Reviewed reviewed) {
        history().add(reviewed);
    }

    private synchronized ReviewHistory history() {
        if (history == null) {
            history = opening.get();
        }
        return history;
    }

    /** How many cards are due that were answered before. */
    public long due() {
        return deck().due(now());
    }
}
