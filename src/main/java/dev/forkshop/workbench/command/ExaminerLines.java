package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.Hanging;
import dev.forkshop.workbench.quiz.PointsQuestion.Point;
import dev.forkshop.workbench.quiz.PointsReview;
import dev.forkshop.workbench.quiz.bank.Grade;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.util.List;

/** What an examiner says. With JSON on standard output it speaks on standard error. */
final class ExaminerLines {
    private final QuestionDesk desk;
    private final Job job;
    private final boolean json;

    ExaminerLines(QuestionDesk desk, Job job, boolean json) {
        this.desk = desk;
        this.job = job;
        this.json = json;
    }

    void print(Line line) {
        job.line(json ? line.onErr() : line);
    }

    private void print(List<Line> lines) {
        lines.forEach(this::print);
    }

    /** Says a sentence; true, so that the conversation goes on. */
    boolean say(String sentence) {
        Hanging.markdown(sentence, desk.width())
                .forEach(line -> print(Line.of().dim(line.plain()).line()));
        return true;
    }

    boolean refused(String line) {
        print(Line.of()
                .add(Role.WARNING, "not run: ")
                .command(line)
                .text(" is a command, and a question waits; leave ends it")
                .line());
        return true;
    }

    /** @param place where in the interview this is; may be empty */
    void question(Asked asked, String place) {
        String from =
                asked.question().topic() + " · " + asked.question().level().word();
        print(Line.of()
                .dim(place + from + (asked.followUp() ? " · follow-up" : ""))
                .line());
        for (Line line : Hanging.markdown(asked.text(), desk.width())) {
            print(Line.of().strong(line.plain()).line());
        }
    }

    void soFar(PointsReview review) {
        points(review.said(), Line.of().good("  said    ").line());
        points(review.slips(), Line.of().bad("  not so  ").line());
        say(review.said().size() + " of " + review.points() + " points, " + review.enough()
                + " make a good answer. Add to it, or Enter takes it.");
    }

    private void points(List<Point> points, Line mark) {
        points.forEach(point -> print(Hanging.of(mark, point.text(), desk.width())));
    }

    /** @param followUp whether to name what an interviewer would ask next */
    void verdict(Asked asked, boolean followUp) {
        print(graded(asked));
        asked.review().filter(review -> !asked.skipped()).ifPresent(review -> {
            points(review.said(), Line.of().good("  said    ").line());
            points(review.missed(), Line.of().add(Role.WARNING, "  missed  ").line());
            points(review.slips(), Line.of().bad("  not so  ").line());
        });
        if (!asked.modelAnswer().isEmpty()) {
            print(Hanging.of(Line.of().label("  answer  ").line(), asked.modelAnswer(), desk.width()));
        }
        asked.question()
                .followUp()
                .filter(next -> followUp && !asked.followUp())
                .ifPresent(
                        next -> print(Hanging.of(Line.of().label("  next    ").line(), next.question(), desk.width())));
    }

    private static Line graded(Asked asked) {
        String count = asked.review()
                .filter(review -> !asked.skipped())
                .map(review -> "  " + review.said().size() + " of " + review.points() + " points")
                .orElse("");
        return Line.of()
                .add(role(asked.judged()), asked.judged().word())
                .text(count)
                .line();
    }

    private static Role role(Grade grade) {
        return switch (grade) {
            case GOOD -> Role.GOOD;
            case PARTLY -> Role.WARNING;
            case MISSED -> Role.BAD;
            case SKIPPED -> Role.DIM;
        };
    }

    void graded(Grade grade) {
        print(Line.of().text("graded ").add(role(grade), grade.word()).line());
    }

    /** What may be typed now. */
    void keys(Asked asked) {
        Line.Builder line = Line.of().dim("Enter keeps " + asked.grade().word() + ", ");
        line.command("g p m").dim(" say good, partly, missed");
        if (asked.mayProve()) {
            line.dim(", ").command("prove").dim(" runs the experiment");
        }
        print(line.line());
    }
}
