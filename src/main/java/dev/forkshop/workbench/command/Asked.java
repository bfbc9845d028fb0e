package dev.forkshop.workbench.command;

import dev.forkshop.workbench.quiz.PointsQuestion;
import dev.forkshop.workbench.quiz.PointsReview;
import dev.forkshop.workbench.quiz.bank.Grade;
import dev.forkshop.workbench.quiz.bank.Interview.Turn;
import dev.forkshop.workbench.quiz.bank.InterviewQuestion;
import dev.forkshop.workbench.quiz.bank.Outcome;
import java.util.List;
import java.util.Optional;

/** A question while it is asked: what was said to it so far, and how that is graded. */
final class Asked {
    private final Turn turn;
    private String answer = "";
    private boolean skipped;
    private Grade changed;
    private int hints;

    Asked(Turn turn) {
        this.turn = turn;
    }

    InterviewQuestion question() {
        return turn.question();
    }

    boolean followUp() {
        return turn.followUp();
    }

    String text() {
        return turn.followUp()
                ? question().followUp().orElseThrow().question()
                : question().question();
    }

    String modelAnswer() {
        return turn.followUp()
                ? question().followUp().orElseThrow().answer()
                : question().answer();
    }

    Optional<PointsQuestion> points() {
        return turn.followUp()
                ? question().followUp().orElseThrow().points()
                : question().points();
    }

    /** What was said, line after line. */
    String answer() {
        return answer;
    }

    void add(String line) {
        answer = answer.isEmpty() ? line : answer + "\n" + line;
    }

    void skip() {
        skipped = true;
    }

    boolean skipped() {
        return skipped;
    }

    /** How many points a line alone says. */
    int says(String line) {
        return points().map(points -> points.review(line).said().size()).orElse(0);
    }

    /** What the answer says of the points; empty where only the learner can judge. */
    Optional<PointsReview> review() {
        return points().map(points -> points.review(answer.replace("\n", ". ")));
    }

    /** The first hint counts; each further one gives a point away that was not said yet. */
    String hint() {
        Optional<PointsReview> review = review();
        if (review.isEmpty()) {
            return "Two or three sentences would do.";
        }
        List<PointsQuestion.Point> missed = review.get().missed();
        int given = hints++;
        if (given == 0) {
            return review.get().points() + " points, of which " + review.get().enough()
                    + " make a good answer. hint again gives one away.";
        }
        return missed.isEmpty()
                ? "All points are said."
                : "One of them: "
                        + missed.get(Math.min(given, missed.size()) - 1).text() + ".";
    }

    // ---- the grade

    Grade judged() {
        if (skipped) {
            return Grade.SKIPPED;
        }
        return review().map(
                        review -> review.good() ? Grade.GOOD : review.said().isEmpty() ? Grade.MISSED : Grade.PARTLY)
                .orElse(Grade.PARTLY);
    }

    Grade grade() {
        return changed == null ? judged() : changed;
    }

    void grade(Grade last) {
        changed = last;
    }

    boolean mayProve() {
        return !question().proof().isEmpty();
    }

    Outcome outcome() {
        List<String> missed = review().map(review ->
                        review.missed().stream().map(PointsQuestion.Point::text).toList())
                .orElse(List.of());
        return new Outcome(question(), followUp(), grade(), judged(), grade() == Grade.GOOD ? List.of() : missed);
    }
}
