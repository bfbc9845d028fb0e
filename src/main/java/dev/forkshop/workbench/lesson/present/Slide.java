package dev.forkshop.workbench.lesson.present;

import dev.forkshop.workbench.lesson.Block;
import dev.forkshop.workbench.lesson.CheckFence;
import dev.forkshop.workbench.lesson.CheckResult;
import dev.forkshop.workbench.lesson.CodeFence;
import dev.forkshop.workbench.lesson.FileFence;
import dev.forkshop.workbench.lesson.Prose;
import dev.forkshop.workbench.lesson.QuestionAnswer;
import dev.forkshop.workbench.lesson.QuestionBlock;
import dev.forkshop.workbench.lesson.ShopFence;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.Why;
import dev.forkshop.workbench.lesson.play.FenceRunner;
import dev.forkshop.workbench.lesson.play.LessonStage;
import dev.forkshop.workbench.lesson.play.Shown;
import dev.forkshop.workbench.lesson.play.Waiting;
import dev.forkshop.workbench.transcript.verify.Machine;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * One step while it is presented. A question, a command and a piece of code are shown first, and answered or run at the
 * next key: that is when a class guesses.
 */
final class Slide {
    private final LessonStage stage;
    private final FenceRunner runner;
    private Block open;

    Slide(Step step, LessonStage stage) {
        this.stage = stage;
        this.runner = new FenceRunner(step, stage, new Machine());
    }

    /** Whether the next key belongs to what is shown already. */
    boolean isOpen() {
        return open != null;
    }

    /** Shows a block; what there is to do with it waits. */
    void show(Block block) throws InterruptedException {
        again(block);
        if (block instanceof FileFence file) {
            stage.write(file.name(), file.text());
        }
        if (block instanceof ShopFence fence && fence.setsUp()) {
            runner.run(fence, fence.mode() == ShopFence.Mode.AUTO);
        } else if (Waiting.at(block, runner).isPresent()) {
            open = block;
        }
    }

    /** Does what waits: runs, answers, checks. */
    void finish() throws InterruptedException {
        Block now = open;
        open = null;
        if (now instanceof ShopFence fence) {
            runner.run(fence, true);
        } else if (now instanceof CodeFence code) {
            stage.run(code);
        } else if (now instanceof CheckFence check) {
            show(CheckResult.of(check.assertions(), stage.facts()).stream()
                    .map(CheckResult::line)
                    .toList());
        } else if (now instanceof QuestionBlock asked) {
            show(Shown.labelled("answer", asked.question().rightAnswer(), stage.width()));
        } else if (now instanceof QuestionAnswer asked) {
            show(Shown.labelled("answer", asked.answer().markdown(), stage.width()));
        }
    }

    /** Shows what is said of a block, and does nothing. */
    void again(Block block) {
        if (block instanceof Prose prose) {
            show(prose.lines(stage.width()));
        } else if (block instanceof Why why) {
            show(Shown.labelled("why", why.text().markdown(), stage.width()));
        } else if (block instanceof FileFence file) {
            show(Shown.verbatim(file.text()));
        } else if (block instanceof CodeFence code) {
            show(Shown.verbatim(code.text()));
        } else if (block instanceof QuestionAnswer asked) {
            show(Shown.labelled("asked", asked.question().markdown(), stage.width()));
        } else if (block instanceof QuestionBlock asked) {
            show(Shown.options(asked.question(), stage.width()));
        } else if (block instanceof ShopFence fence && fence.mode() == ShopFence.Mode.SHOW) {
            show(Shown.verbatim(fence.text()));
        } else if (block instanceof ShopFence fence && fence.mode() == ShopFence.Mode.RUN) {
            show(commands(fence));
        }
    }

    private List<Line> commands(ShopFence fence) {
        return runner.commands(fence).stream()
                .flatMap(command -> Shown.typed(command).stream())
                .toList();
    }

    private void show(List<Line> lines) {
        List<Line> apart = new ArrayList<>(lines);
        apart.add(Line.empty());
        stage.show(apart);
    }
}
