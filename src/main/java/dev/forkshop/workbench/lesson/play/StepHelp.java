package dev.forkshop.workbench.lesson.play;

import dev.forkshop.workbench.lesson.Block;
import dev.forkshop.workbench.lesson.FileFence;
import dev.forkshop.workbench.lesson.Hint;
import dev.forkshop.workbench.lesson.QuestionBlock;
import dev.forkshop.workbench.lesson.Solution;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The help that a step has for the one who is stuck, and its files as they were given. */
final class StepHelp {
    private final Step step;
    private final LessonStage stage;
    private int hints;

    StepHelp(Step step, LessonStage stage) {
        this.step = step;
        this.stage = stage;
    }

    /** Shows the next hint, the last one again and again; returns how many were shown. */
    int hint() {
        List<Hint> all = step.all(Hint.class);
        if (all.isEmpty()) {
            stage.show(List.of(Line.text("This step has no hint.")));
            return 0;
        }
        hints = Math.min(hints + 1, all.size());
        String label = all.size() == 1 ? "hint" : "hint " + hints + " of " + all.size();
        stage.show(Shown.labelled(label, all.get(hints - 1).text().markdown(), stage.width()));
        return hints;
    }

    /** Shows the solution, with that of a question that waits; with {@code apply} its files replace the learner's. */
    void solution(Optional<Block> waiting, boolean apply) {
        List<Line> lines = new ArrayList<>();
        waiting.filter(QuestionBlock.class::isInstance)
                .map(block -> ((QuestionBlock) block).question().rightAnswer())
                .ifPresent(answer -> lines.addAll(Shown.labelled("solution", answer, stage.width())));
        for (Solution solution : step.all(Solution.class)) {
            lines.addAll(Shown.labelled("solution", solution.text().markdown(), stage.width()));
            solution.files().forEach(file -> lines.addAll(apply ? applied(file) : offered(file)));
        }
        stage.show(lines.isEmpty() ? List.of(Line.text("This step has no solution.")) : lines);
    }

    private static List<Line> offered(FileFence file) {
        List<Line> lines = new ArrayList<>(Shown.verbatim(file.text()));
        lines.add(Shown.help("solution --apply puts it into " + file.name() + "."));
        return lines;
    }

    private List<Line> applied(FileFence file) {
        overwrite(file);
        return List.of(Line.text(file.name() + " is now this solution; yours is " + file.name() + "~."));
    }

    /** Gives the learner's files back as they were given. */
    void giveBack() {
        step.all(FileFence.class).stream().filter(FileFence::edit).forEach(this::overwrite);
    }

    /** What the learner wrote is kept beside it, with a {@code ~}. */
    private void overwrite(FileFence file) {
        stage.read(file.name())
                .filter(mine -> !mine.equals(file.text()))
                .ifPresent(mine -> stage.write(file.name() + "~", mine));
        stage.write(file.name(), file.text());
    }
}
