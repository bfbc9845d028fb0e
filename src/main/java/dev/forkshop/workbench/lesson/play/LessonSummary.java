package dev.forkshop.workbench.lesson.play;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.play.Progress.State;
import dev.forkshop.workbench.lesson.play.Progress.StepProgress;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a learner has behind them at the end of a lesson, in a few lines. Pure. */
final class LessonSummary {
    private static final int BAR = 20;

    private final Lesson lesson;
    private final Progress progress;
    private final LessonStage stage;
    private final List<Line> lines = new ArrayList<>();

    private LessonSummary(Lesson lesson, Progress progress, LessonStage stage) {
        this.lesson = lesson;
        this.progress = progress;
        this.stage = stage;
    }

    static List<Line> lines(Lesson lesson, Progress progress, LessonStage stage) {
        LessonSummary summary = new LessonSummary(lesson, progress, stage);
        summary.write();
        return summary.lines;
    }

    private void write() {
        lines.add(Line.of().text("The end of ").strong(lesson.header().title()).line());
        lines.add(LessonStatus.bar(lesson, progress, BAR, stage.symbols()));
        labelled("passed over", ids(step -> step.state() == State.SKIPPED));
        labelled("not seen", ids(step -> step.state().compareTo(State.SKIPPED) < 0));
        labelled("with a solution", ids(StepProgress::solution));
        labelled("you ran", String.join(" ", programs()));
        lines.add(Line.of()
                .label("keep it  ")
                .command("lesson notes " + lesson.id() + " --out notes.md")
                .line());
    }

    private void labelled(String label, String text) {
        if (!text.isEmpty()) {
            lines.addAll(Shown.labelled(label, text, stage.width()));
        }
    }

    private String ids(Predicate<StepProgress> wanted) {
        return String.join(
                ", ",
                lesson.steps().stream()
                        .filter(step -> wanted.test(progress.of(lesson.nameOf(step))))
                        .map(Step::id)
                        .toList());
    }

    /** The first words of what was run, each once. */
    private Set<String> programs() {
        Set<String> words = new LinkedHashSet<>();
        lesson.steps()
                .forEach(step -> progress.of(lesson.nameOf(step))
                        .commands()
                        .forEach(command -> words.add(command.split("\\s+")[0])));
        return words;
    }
}
