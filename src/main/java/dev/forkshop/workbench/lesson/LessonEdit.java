package dev.forkshop.workbench.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Two texts of one lesson file, before and after somebody saved it. Pure. */
public record LessonEdit(String before, String after) {
    /** The step that was edited: the first one whose text is not what it was; empty where no step has changed. */
    public Optional<String> step() {
        Lesson old = LessonParser.parse("", before).lesson();
        Lesson now = LessonParser.parse("", after).lesson();
        return now.steps().stream()
                .filter(step -> !text(now, step, after).equals(text(old, step.id())))
                .map(Step::id)
                .findFirst();
    }

    private String text(Lesson old, String id) {
        return old.step(id).map(step -> text(old, step, before)).orElse("");
    }

    private static String text(Lesson lesson, Step step, String file) {
        List<String> lines = Arrays.asList(file.split("\n", -1));
        int index = lesson.indexOf(step.id()) + 1;
        int end = index < lesson.steps().size()
                ? lesson.steps().get(index).place().line() - 1
                : lines.size();
        return String.join("\n", lines.subList(step.place().line() - 1, end)).strip();
    }
}
