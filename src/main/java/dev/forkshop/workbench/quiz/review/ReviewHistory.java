package dev.forkshop.workbench.quiz.review;

import dev.forkshop.workbench.quiz.bank.AnswerHistory;
import dev.forkshop.workbench.quiz.bank.Answered;
import dev.forkshop.workbench.quiz.bank.Grade;
import dev.forkshop.workbench.quiz.bank.JsonLines;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every answer that counts for what comes back when: those of reviews, and those of other questions. Any thread. */
public final class ReviewHistory {
    private static final int VERSION = 1;
    private static final String REVIEW = "review";

    /** How the name of a question's follow-up ends, which is no card of its own. */
    private static final String FOLLOW_UP = "+";

    private final JsonLines<Reviewed> reviews;
    private final AnswerHistory answers;

    /** @param say told what a person should know: that reviews cannot be kept */
    public ReviewHistory(Path file, AnswerHistory answers, Consumer<String> say) {
        this.reviews = new JsonLines<>(file, VERSION, Reviewed.class, ReviewHistory::whole, say);
        this.answers = answers;
    }

    private static boolean whole(Reviewed reviewed) {
        return reviewed.at() != null && reviewed.id() != null && reviewed.rating() != null && known(reviewed.at());
    }

    private static boolean known(String time) {
        try {
            return Instant.parse(time) != null;
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    public void add(Reviewed reviewed) {
        reviews.add(reviewed);
    }

    /** All of them, the oldest first. */
    public List<Reviewed> all() {
        Stream<Reviewed> elsewhere = answers.all().stream()
                .filter(answer -> !REVIEW.equals(answer.mode()) && known(answer.at()))
                .filter(answer -> !answer.id().endsWith(FOLLOW_UP))
                .map(ReviewHistory::reviewed);
        return Stream.concat(elsewhere, reviews.all().stream())
                .sorted(Comparator.comparing(reviewed -> Instant.parse(reviewed.at())))
                .toList();
    }

    private static Reviewed reviewed(Answered answer) {
        return new Reviewed(answer.at(), answer.id(), rating(answer.grade()), answer.text());
    }

    private static Rating rating(Grade grade) {
        return switch (grade) {
            case GOOD -> Rating.GOOD;
            case PARTLY -> Rating.HARD;
            case MISSED, SKIPPED -> Rating.AGAIN;
        };
    }
}
