package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.Hanging;
import dev.forkshop.workbench.quiz.PointsQuestion;
import dev.forkshop.workbench.quiz.PointsReview;
import dev.forkshop.workbench.quiz.Question;
import dev.forkshop.workbench.quiz.Verdict;
import dev.forkshop.workbench.quiz.review.Card;
import dev.forkshop.workbench.quiz.review.Deck;
import dev.forkshop.workbench.quiz.review.Prompt;
import dev.forkshop.workbench.quiz.review.Prompts;
import dev.forkshop.workbench.quiz.review.Rating;
import dev.forkshop.workbench.quiz.review.Reviewed;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One sitting of review: card after card is asked, answered and graded by the learner. Each grade is kept at once, so that
 * the sitting may end anywhere. On the job's thread.
 */
final class ReviewSitting {

    private final ReviewDesk desk;
    private final Prompts prompts;
    private final ReviewKeys keys;
    private final Job job;
    private final TypedLines typed;
    private final int width;
    private final List<Rating> given = new ArrayList<>();

    ReviewSitting(ReviewDesk desk, Prompts prompts, ReviewKeys keys, Job job, int width) {
        this.desk = desk;
        this.prompts = prompts;
        this.keys = keys;
        this.job = job;
        this.typed = new TypedLines(job);
        this.width = width;
    }

    /** Goes on until nothing is left, so many are done, or the learner leaves; returns what was given. */
    List<Rating> perform(long most) throws InterruptedException {
        boolean goesOn = true;
        while (goesOn && given.size() < most) {
            Optional<Card> card = desk.deck().next(prompts.ids(), desk.now());
            goesOn = card.isPresent() && perform(card.get());
        }
        return given;
    }

    /** False when the learner leaves. */
    private boolean perform(Card card) throws InterruptedException {
        Prompt prompt = prompts.of(card);
        ask(prompt);
        Optional<String> answer = typed.next().filter(text -> !ExaminerWords.LEAVE.contains(text));
        if (answer.isEmpty()) {
            return false;
        }
        Optional<Rating> suggested = judge(prompt, answer.get());
        show(prompt);
        Optional<Rating> rating = grade(card, prompt, suggested);
        rating.ifPresent(grade -> keep(card, grade, answer.get()));
        return rating.isPresent();
    }

    // ---- the question

    private void ask(Prompt prompt) {
        job.line(Line.empty());
        job.line(Line.of().dim(prompt.from()).line());
        prose(prompt.front());
        prompt.question()
                .filter(question -> !(question instanceof PointsQuestion))
                .ifPresent(this::options);
        String how = prompt.question().map(Question::how).orElse("a sentence or two");
        job.line(Line.of()
                .dim("Answer with " + how + "; Enter shows the answer, stop leaves.")
                .line());
    }

    private void options(Question question) {
        List<String> options = question.options();
        for (int index = 0; index < options.size(); index++) {
            prose("**" + (char) ('a' + index) + "**  " + options.get(index));
        }
    }

    private void prose(String markdown) {
        Hanging.markdown(markdown, width).forEach(job::line);
    }

    // ---- what the learner said of it

    /** Shows what was hit and missed; says what grade that would be. */
    private Optional<Rating> judge(Prompt prompt, String answer) {
        if (answer.isEmpty() || prompt.question().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                prompt.question().get() instanceof PointsQuestion points
                        ? judge(points.review(answer))
                        : judge(prompt.question().get().judge(answer)));
    }

    private Rating judge(PointsReview review) {
        review.said().forEach(point -> mark(Line.of().good("said    ").line(), point.text()));
        review.missed()
                .forEach(point -> mark(Line.of().add(Role.WARNING, "missed  ").line(), point.text()));
        review.slips().forEach(point -> mark(Line.of().bad("not so  ").line(), point.text()));
        return review.good() ? Rating.GOOD : Rating.AGAIN;
    }

    private void mark(Line mark, String text) {
        Hanging.of(mark, text, width).forEach(job::line);
    }

    private Rating judge(Verdict verdict) {
        job.line(
                verdict.right()
                        ? Line.of().good("right").line()
                        : Line.of().bad("not right").line());
        return verdict.right() ? Rating.GOOD : Rating.AGAIN;
    }

    private void show(Prompt prompt) {
        if (!prompt.answer().isEmpty()) {
            job.line(Line.of().label("a good answer").line());
            prose(prompt.answer());
        }
        prompt.goTo()
                .ifPresent(command -> job.line(
                        Line.of().label("where it was  ").command(command).line()));
    }

    // ---- the grade: the learner has the last word

    private Optional<Rating> grade(Card card, Prompt prompt, Optional<Rating> suggested) throws InterruptedException {
        while (true) {
            showKeys(card, prompt, suggested);
            Optional<String> line = typed.next().filter(text -> !ExaminerWords.LEAVE.contains(text));
            Optional<Rating> meant = line.flatMap(keys::meant)
                    .or(() -> line.filter(String::isEmpty).flatMap(empty -> suggested));
            if (line.isEmpty() || meant.isPresent()) {
                return meant;
            }
            if (line.get().equals("prove") && prompt.proof().isPresent()) {
                desk.laboratory().prove(prompt.proof().get(), job);
            }
        }
    }

    private void showKeys(Card card, Prompt prompt, Optional<Rating> suggested) {
        Instant now = desk.now();
        Line.Builder line = Line.of();
        for (Rating rating : keys.ratings()) {
            line.command(keys.number(rating) + " " + rating.word())
                    .dim(" " + ReviewTimes.words(Deck.after(card, rating, now)) + "   ");
        }
        suggested.ifPresent(rating -> line.dim("Enter: " + rating.word() + "   "));
        prompt.proof().ifPresent(proof -> line.command("prove"));
        job.line(line.line());
    }

    private void keep(Card card, Rating rating, String answer) {
        Instant now = desk.now();
        desk.add(new Reviewed(now.toString(), card.id(), rating, answer));
        given.add(rating);
    }
}
