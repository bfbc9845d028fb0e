package dev.forkshop.workbench.quiz.review;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.QuestionBlock;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.play.Progress;
import dev.forkshop.workbench.quiz.Question;
import dev.forkshop.workbench.quiz.bank.InterviewQuestion;
import dev.forkshop.workbench.quiz.bank.QuestionBank;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can come back, by the name of its card: the steps that were missed, the prepared questions,
 * the easiest first, and those that lessons ask.
 */
public final class Prompts {
    private static final String STEP = "step ";

    private final Map<String, Prompt> all = new LinkedHashMap<>();

    /** @param progress says which steps were passed over, or done with the solution before the eyes */
    public Prompts(QuestionBank bank, Progress progress) {
        bank.lessons()
                .forEach(lesson -> lesson.steps().stream()
                        .filter(step -> missed(progress.of(lesson.nameOf(step))))
                        .forEach(step -> add(step(lesson, step))));
        bank.prepared().stream()
                .sorted(Comparator.comparing(InterviewQuestion::level))
                .forEach(question -> add(question(question)));
        bank.all().stream()
                .filter(question -> question.lesson().isPresent())
                .forEach(question -> add(question(question)));
    }

    private static boolean missed(Progress.StepProgress step) {
        return step.state() == Progress.State.SKIPPED || step.solution();
    }

    private void add(Prompt prompt) {
        all.put(prompt.id(), prompt);
    }

    private static Prompt step(Lesson lesson, Step step) {
        String name = lesson.nameOf(step);
        Optional<Question> question = step.all(QuestionBlock.class).stream()
                .map(QuestionBlock::question)
                .findFirst();
        return new Prompt(
                STEP + name,
                "a step that was missed, " + lesson.header().title(),
                step.title(),
                question.map(Question::rightAnswer).orElse(""),
                question,
                Optional.of("goto " + name),
                Optional.empty());
    }

    private static Prompt question(InterviewQuestion question) {
        return new Prompt(
                question.id(),
                question.topic() + ", " + question.level().word(),
                question.question(),
                question.answer(),
                question.points().map(points -> (Question) points),
                Optional.empty(),
                Optional.of(question).filter(asked -> !asked.proof().isEmpty()));
    }

    /** The names of all cards, in the order in which new ones come. */
    public Collection<String> ids() {
        return List.copyOf(all.keySet());
    }

    public Prompt of(Card card) {
        return all.get(card.id());
    }
}
