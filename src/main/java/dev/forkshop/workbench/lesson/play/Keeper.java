package dev.forkshop.workbench.lesson.play;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.play.Progress.LessonPlace;
import dev.forkshop.workbench.lesson.play.Progress.State;
import java.util.List;
import java.util.Optional;

/** Keeps what becomes of the steps of one lesson, and where in it the learner is. */
final class Keeper {
    private final Lesson lesson;
    private final ProgressStore progress;

    Keeper(Lesson lesson, ProgressStore progress) {
        this.lesson = lesson;
        this.progress = progress;
    }

    Progress read() {
        return progress.read();
    }

    /** Where the learner was last. */
    Optional<LessonPlace> place() {
        return Optional.ofNullable(read().places().get(lesson.id()));
    }

    void place(LessonPlace place) {
        progress.update(now -> now.at(lesson.id(), place));
    }

    void reached(Step step, State state) {
        progress.update(now -> now.step(lesson.nameOf(step), kept -> kept.reached(state)));
    }

    void hinted(Step step, int hints) {
        progress.update(now -> now.step(lesson.nameOf(step), kept -> kept.hinted(hints)));
    }

    void solutionSeen(Step step) {
        progress.update(now -> now.step(lesson.nameOf(step), kept -> kept.solutionSeen()));
    }

    /** Keeps the place and what was run on the way to it, in one go. */
    void walked(Step step, StepWalk walk, boolean playing, List<String> own) {
        LessonPlace place = new LessonPlace(step.id(), walk.position(), walk.leftRunning(), playing, own);
        progress.update(
                now -> now.at(lesson.id(), place).step(lesson.nameOf(step), kept -> kept.ran(walk.performed())));
    }
}
