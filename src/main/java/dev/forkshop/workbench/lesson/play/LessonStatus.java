package dev.forkshop.workbench.lesson.play;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.play.Progress.State;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.util.ArrayList;
import java.util.List;

/** The steps of a lesson and what became of each, as lines. Pure. */
public final class LessonStatus {
    private LessonStatus() {}

    /** @param current the id of the step that the learner is in; empty for none */
    public static List<Line> lines(Lesson lesson, Progress progress, String current) {
        List<Line> lines = new ArrayList<>();
        for (Step step : lesson.steps()) {
            State state = progress.of(lesson.nameOf(step)).state();
            lines.add(line(step, state, step.id().equals(current)));
        }
        lines.add(Shown.help(done(lesson, progress) + " of " + lesson.steps().size() + " done"));
        return lines;
    }

    /** How many steps of the lesson are done. */
    public static long done(Lesson lesson, Progress progress) {
        return lesson.steps().stream()
                .filter(step -> progress.of(lesson.nameOf(step)).state() == State.DONE)
                .count();
    }

    private static Line line(Step step, State state, boolean here) {
        Line.Builder line = Line.of().text(here ? "> " : "  ");
        switch (state) {
            case DONE -> line.good("done     ");
            case SKIPPED -> line.add(Role.WARNING, "skipped  ");
            case STARTED -> line.text("started  ");
            default -> line.dim("new      ");
        }
        return line.text(step.heading()).dim("  " + step.id()).line();
    }
}
