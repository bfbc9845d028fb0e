package dev.forkshop.workbench.quiz.bank;

import dev.forkshop.workbench.lesson.Asking;
import dev.forkshop.workbench.lesson.Block;
import dev.forkshop.workbench.lesson.FollowUp;
import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.Prose;
import dev.forkshop.workbench.lesson.QuestionAnswer;
import dev.forkshop.workbench.lesson.QuestionBlock;
import dev.forkshop.workbench.lesson.ShopFence;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.quiz.Level;
import dev.forkshop.workbench.quiz.PointsQuestion;
import dev.forkshop.workbench.quiz.bank.InterviewQuestion.FollowUpQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the questions in a lesson: steps that have a level are one each, and every Question of other steps is one. */
final class QuestionReader {
    private static final String PREFIX = "questions-";

    private QuestionReader() {}

    static List<InterviewQuestion> questions(Lesson lesson) {
        return lesson.steps().stream()
                .flatMap(step -> step.asking()
                        .map(asking -> Stream.of(ofTitle(lesson, step, asking)))
                        .orElseGet(() -> ofQuotes(lesson, step).stream()))
                .toList();
    }

    private static InterviewQuestion ofTitle(Lesson lesson, Step step, Asking asking) {
        String topic = lesson.id().replaceFirst("^" + PREFIX, "");
        return new InterviewQuestion(
                topic + "#" + step.id(),
                topic,
                Optional.empty(),
                asking.level(),
                asking.asked(),
                step.title(),
                step.all(QuestionAnswer.class).get(0).answer().markdown(),
                points(before(step)),
                step.all(FollowUp.class).stream().findFirst().map(more -> followUp(more, step)),
                step.all(Prose.class).stream().map(Prose::markdown).collect(Collectors.joining("\n\n")),
                step.all(ShopFence.class));
    }

    private static FollowUpQuestion followUp(FollowUp more, Step step) {
        String answer = more.answer().map(Prose::markdown).orElse("");
        return new FollowUpQuestion(more.question().markdown(), answer, points(behind(step)));
    }

    private static List<Block> before(Step step) {
        return step.blocks().stream()
                .takeWhile(block -> !(block instanceof FollowUp))
                .toList();
    }

    private static List<Block> behind(Step step) {
        return step.blocks().stream()
                .dropWhile(block -> !(block instanceof FollowUp))
                .toList();
    }

    private static Optional<PointsQuestion> points(List<Block> blocks) {
        return blocks.stream()
                .filter(QuestionBlock.class::isInstance)
                .map(block -> ((QuestionBlock) block).question())
                .filter(PointsQuestion.class::isInstance)
                .map(PointsQuestion.class::cast)
                .findFirst();
    }

    /** A second question of a step is called {@code lesson#step.2}. */
    private static List<InterviewQuestion> ofQuotes(Lesson lesson, Step step) {
        List<InterviewQuestion> questions = new ArrayList<>();
        for (QuestionAnswer asked : step.all(QuestionAnswer.class)) {
            String id = lesson.nameOf(step) + (questions.isEmpty() ? "" : "." + (questions.size() + 1));
            questions.add(new InterviewQuestion(
                    id,
                    lesson.id(),
                    Optional.of(lesson.id()),
                    Level.JUNIOR,
                    List.of(),
                    asked.question().markdown(),
                    asked.answer().markdown(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    List.of()));
        }
        return questions;
    }
}
