package dev.forkshop.workbench.lesson.check;

import dev.forkshop.workbench.lesson.FileFence;
import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.Place;
import dev.forkshop.workbench.lesson.Step;
import java.util.List;

/**
 * What of the lessons is performed.
 *
 * @param only the id of the steps that are performed; empty for all
 * @param times how often each step is performed; the first time that does not hold is the last
 * @param wrong files that replace the learner's and must not be accepted
 */
public record CheckPlan(String only, int times, List<FileFence> wrong) {
    public static final CheckPlan ALL_ONCE = new CheckPlan("", 1, List.of());

    public CheckPlan {
        wrong = List.copyOf(wrong);
    }

    /** A file of the author's in the place of the learner's. */
    public static FileFence wrong(String name, String text) {
        return new FileFence(new Place(1, 1), name, true, "", text);
    }

    List<Step> steps(Lesson lesson) {
        return lesson.steps().stream()
                .filter(step -> only.isEmpty() || step.id().equals(only))
                .toList();
    }

    /** Whether a wrong file is one of this exercise. */
    boolean tries(Step step) {
        return step.all(FileFence.class).stream()
                .anyMatch(given -> wrong.stream().anyMatch(file -> file.name().equals(given.name())));
    }
}
