package dev.forkshop.workbench.command;

import dev.forkshop.workbench.quiz.PointsReview;
import dev.forkshop.workbench.quiz.bank.Answered;
import dev.forkshop.workbench.quiz.bank.Grade;
import dev.forkshop.workbench.quiz.bank.Interview.Turn;
import dev.forkshop.workbench.quiz.bank.Outcome;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import java.util.Optional;

/**
 * Asks a learner one question after the other: hears an answer over as many lines as it takes, tells what it said of the
 * key points, and leaves the last word on the grade to the learner. Each answer is kept at once, so that it may end
 * anywhere. On the job's thread.
 */
final class Examiner {
    private final QuestionDesk desk;
    private final Commands commands;
    private final String mode;
    private final Job job;
    private final TypedLines typed;
    private final ExaminerLines lines;
    private boolean left;
    private boolean explained;
    private String unclaimed = "";

    /** @param mode the command that asks, as it is kept with the answers */
    Examiner(QuestionDesk desk, Commands commands, String mode, Job job, boolean json) {
        this.desk = desk;
        this.commands = commands;
        this.mode = mode;
        this.job = job;
        this.typed = new TypedLines(job);
        this.lines = new ExaminerLines(desk, job, json);
    }

    /** Whether the learner wants no more, or can say no more. */
    boolean left() {
        return left;
    }

    /** A command that was typed instead of a word on the grade. */
    Optional<String> unclaimed() {
        return Optional.of(unclaimed).filter(line -> !line.isEmpty());
    }

    ExaminerLines lines() {
        return lines;
    }

    /** Asks; empty when the learner left before there was an answer. */
    Optional<Outcome> ask(Turn turn, String place) throws InterruptedException {
        Asked asked = new Asked(turn);
        desk.last(turn.question());
        lines.question(asked, place);
        if (!explained) {
            lines.say("Answer in your own words; hint, skip and leave work here, too.");
            explained = true;
        }
        listen(asked);
        if (left && asked.answer().isEmpty()) {
            return Optional.empty();
        }
        lines.verdict(asked, !mode.equals("interview"));
        if (!left) {
            lastWord(asked);
        }
        return Optional.of(keep(asked));
    }

    // ---- the answer

    private void listen(Asked asked) throws InterruptedException {
        boolean open = true;
        while (open) {
            Optional<String> line = typed.next();
            left = line.isEmpty() || ExaminerWords.LEAVE.contains(line.get());
            open = !left && goesOn(asked, line.get());
        }
    }

    /** Takes a line; false where the answer is complete. */
    private boolean goesOn(Asked asked, String line) {
        switch (line) {
            case "" -> {
                return asked.answer().isEmpty()
                        && lines.say("Nothing is said yet: hint counts the points, skip shows the answer.");
            }
            case "hint" -> {
                return lines.say(asked.hint());
            }
            case "prove" -> {
                return lines.say("First your answer, or skip; then prove runs the experiment.");
            }
            case "help", "?" -> {
                return lines.say(
                        "Say it in your own words, over several lines if you like; Enter takes it. hint, skip, leave.");
            }
            case "skip" -> {
                asked.skip();
                return false;
            }
            default -> {
                return isCommand(asked, line) ? lines.refused(line) : add(asked, line);
            }
        }
    }

    /** A line that could be typed at the prompt and says nothing of what was asked. */
    private boolean isCommand(Asked asked, String line) {
        var words = Words.of(line).texts(0);
        boolean shaped = commands.begins(words) && (words.size() <= 3 || line.contains(" --"));
        return shaped && asked.says(line) == 0;
    }

    private boolean add(Asked asked, String line) {
        asked.add(line);
        Optional<PointsReview> review = asked.review();
        if (review.isEmpty() || review.get().good()) {
            return false;
        }
        lines.soFar(review.get());
        return true;
    }

    // ---- the grade

    private void lastWord(Asked asked) throws InterruptedException {
        boolean open = true;
        while (open) {
            lines.keys(asked);
            Optional<String> line = typed.next();
            left = line.isEmpty() || ExaminerWords.LEAVE.contains(line.get());
            open = !left && !line.get().isEmpty() && changes(asked, line.get());
        }
    }

    /** Takes a word on the grade; false where nothing more is to be said. */
    private boolean changes(Asked asked, String line) throws InterruptedException {
        Optional<Grade> named = Grade.named(line);
        if (named.isPresent()) {
            asked.grade(named.get());
            lines.graded(named.get());
            return asked.mayProve();
        }
        if (line.equals("prove")) {
            desk.laboratory().prove(asked.question(), job);
            return true;
        }
        if (mode.equals("ask") && commands.begins(Words.of(line).texts(0))) {
            unclaimed = line;
            return false;
        }
        return lines.say("Enter goes on; good, partly or missed grades it; leave ends this.");
    }

    private Outcome keep(Asked asked) {
        Outcome outcome = asked.outcome();
        String id = outcome.question().id() + (outcome.followUp() ? "+" : "");
        desk.keep(new Answered(
                desk.clock().instant().toString(),
                id,
                mode,
                outcome.grade(),
                outcome.judged(),
                outcome.missed(),
                asked.answer()));
        lines.print(Line.empty());
        return outcome;
    }
}
