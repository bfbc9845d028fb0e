package dev.forkshop.workbench.lesson.play;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.QuestionBlock;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.play.Progress.State;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Symbols;
import java.util.ArrayList;
import java.util.List;

/** How far a learner is in a lesson, as lines: a bar, a map of its steps, a place. Pure. */
public final class LessonStatus {
    private static final int BAR = 20;

    private LessonStatus() {}

    /**
     * A map: every step, what became of it, what kind of step it is, and a bar for all.
     *
     * @param current the id of the step that the learner is in; empty for none
     */
    public static List<Line> map(Lesson lesson, Progress progress, String current, Symbols symbols) {
        List<Line> lines = new ArrayList<>();
        for (Step step : lesson.steps()) {
            State state = progress.of(lesson.nameOf(step)).state();
            lines.add(line(step, state, step.id().equals(current)));
        }
        lines.add(bar(lesson, progress, BAR, symbols));
        return lines;
    }

    private static Line line(Step step, State state, boolean here) {
        Line.Builder line = Line.of().text(here ? "> " : "  ");
        switch (state) {
            case DONE -> line.good("done     ");
            case SKIPPED -> line.add(Role.WARNING, "skipped  ");
            case STARTED -> line.text("started  ");
            default -> line.dim("new      ");
        }
        return line.text(step.heading()).dim("  " + step.id() + kind(step)).line();
    }

    private static String kind(Step step) {
        if (step.isExercise()) {
            return ", exercise";
        }
        return step.all(QuestionBlock.class).isEmpty() ? "" : ", question";
    }

    /** {@code █████─────  5 of 10 done}. */
    public static Line bar(Lesson lesson, Progress progress, int width, Symbols symbols) {
        int all = lesson.steps().size();
        int done = (int) done(lesson, progress);
        int full = done == all ? width : done * width / Math.max(1, all);
        return Line.of()
                .good(symbols.bar().repeat(full))
                .dim(symbols.rule().repeat(width - full))
                .text("  " + done + " of " + all + " done")
                .line();
    }

    /** How many steps of the lesson are done. */
    public static long done(Lesson lesson, Progress progress) {
        return count(lesson, progress, State.DONE);
    }

    /** Whether the learner was at the end of every step, done or passed over. */
    public static boolean walked(Lesson lesson, Progress progress) {
        return done(lesson, progress) + count(lesson, progress, State.SKIPPED)
                == lesson.steps().size();
    }

    private static long count(Lesson lesson, Progress progress, State state) {
        return lesson.steps().stream()
                .filter(step -> progress.of(lesson.nameOf(step)).state() == state)
                .count();
    }

    /** {@code one-thread#exec, step 6 of 15}. */
    public static Line place(Lesson lesson, Step step) {
        return Line.text(lesson.nameOf(step) + ", step " + (lesson.indexOf(step.id()) + 1) + " of "
                + lesson.steps().size());
    }
}
