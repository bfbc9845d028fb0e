package dev.forkshop.workbench.lesson.play;

import dev.forkshop.workbench.lesson.Block;
import dev.forkshop.workbench.lesson.CheckFence;
import dev.forkshop.workbench.lesson.CheckResult;
import dev.forkshop.workbench.lesson.CodeFence;
import dev.forkshop.workbench.lesson.FileFence;
import dev.forkshop.workbench.lesson.FollowUp;
import dev.forkshop.workbench.lesson.Pause;
import dev.forkshop.workbench.lesson.Prose;
import dev.forkshop.workbench.lesson.QuestionAnswer;
import dev.forkshop.workbench.lesson.QuestionBlock;
import dev.forkshop.workbench.lesson.ShopFence;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.Teacher;
import dev.forkshop.workbench.lesson.Why;
import dev.forkshop.workbench.quiz.Verdict;
import dev.forkshop.workbench.transcript.verify.Conditions;
import dev.forkshop.workbench.view.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The walk through one step, block after block, up to one that waits for the learner. {@link #position} counts the
 * blocks that are behind; the one that waits is the next.
 */
final class StepWalk {
    private final Step step;
    private final LessonStage stage;
    private final BooleanSupplier mayRun;
    private final FenceRunner runner;
    private final List<Integer> leftRunning = new ArrayList<>();
    private int position;
    private int running;
    private boolean tried;
    private boolean passedOver;

    /** @param mayRun asked before anything runs */
    StepWalk(Step step, LessonStage stage, Conditions machine, BooleanSupplier mayRun) {
        this.step = step;
        this.stage = stage;
        this.mayRun = mayRun;
        this.runner = new FenceRunner(step, stage, machine);
    }

    int position() {
        return position;
    }

    /** The blocks behind that started something which ran on. */
    List<Integer> leftRunning() {
        return List.copyOf(leftRunning);
    }

    /** How many programs ran on when the step's own commands had been carried out. */
    int running() {
        return running;
    }

    /** The commands that the learner saw being carried out. */
    Set<String> performed() {
        return runner.performed();
    }

    boolean passedOver() {
        return passedOver;
    }

    Awaiting awaiting() {
        return position == step.blocks().size()
                ? Awaiting.END
                : waitsFor(current()).orElse(Awaiting.END);
    }

    /** The block that waits. */
    Optional<Block> waiting() {
        return position == step.blocks().size() ? Optional.empty() : Optional.of(current());
    }

    private Block current() {
        return step.blocks().get(position);
    }

    private Optional<Awaiting> waitsFor(Block block) {
        return Waiting.at(block, runner);
    }

    /** Shows and does what follows, up to the next block that waits, and shows that one too. */
    void walk() throws InterruptedException {
        while (position < step.blocks().size() && waitsFor(current()).isEmpty()) {
            pass(current());
            position++;
        }
        if (position < step.blocks().size()) {
            present(current());
        }
    }

    /**
     * Brings back without a word what stands before a position: files, set-up, and what had been left running. The facts
     * of all else are gone; a check runs the step anew to have them.
     */
    void bringBack(int until, List<Integer> running) throws InterruptedException {
        int end = Math.min(until, step.blocks().size());
        int reread = lastWait(end) + 1;
        for (; position < end; position++) {
            if (position >= reread && !(current() instanceof ShopFence)) {
                pass(current());
            }
            if (current() instanceof FileFence file) {
                place(file);
            } else if (current() instanceof ShopFence fence && fence.setsUp()) {
                perform(fence, false);
            } else if (current() instanceof ShopFence fence && running.contains(position)) {
                perform(fence, true);
            } else {
                tried |= current() instanceof ShopFence;
            }
        }
    }

    /** The last block before a position that had waited; what stands behind it is shown again. */
    private int lastWait(int end) {
        int index = end - 1;
        while (index >= 0 && waitsFor(step.blocks().get(index)).isEmpty()) {
            index--;
        }
        return index;
    }

    private void pass(Block block) throws InterruptedException {
        if (block instanceof Prose prose) {
            show(prose.lines(stage.width()));
        } else if (block instanceof Why why) {
            show(Shown.labelled("why", why.text().markdown(), stage.width()));
        } else if (block instanceof FollowUp more) {
            show(Shown.labelled("then", more.question().markdown(), stage.width()));
        } else if (block instanceof Teacher note && stage.presenter()) {
            show(Shown.labelled("teacher", note.text().markdown(), stage.width()));
        } else if (block instanceof FileFence file) {
            show(Shown.file(file, place(file)));
        } else if (block instanceof CodeFence code) {
            show(Shown.code(code));
        } else if (block instanceof ShopFence fence && fence.mode() == ShopFence.Mode.SHOW) {
            show(Shown.verbatim(fence.text()));
        } else if (block instanceof ShopFence fence && fence.mode() == ShopFence.Mode.RUN) {
            runner.tellMissing(fence);
        } else if (block instanceof ShopFence fence) {
            perform(fence, fence.mode() == ShopFence.Mode.AUTO);
        }
    }

    /** A file of the learner's that is there already stays as it is. */
    private Path place(FileFence file) {
        String text = file.edit() ? stage.read(file.name()).orElse(file.text()) : file.text();
        return stage.write(file.name(), text);
    }

    /** Shows again what waits. */
    void present() {
        if (awaiting() != Awaiting.END) {
            present(current());
        }
    }

    private void present(Block block) {
        if (block instanceof Pause) {
            stage.show(List.of(Shown.help("Enter goes on.")));
        } else if (block instanceof QuestionAnswer asked) {
            show(Shown.labelled("asked", asked.question().markdown(), stage.width()));
            stage.show(List.of(Shown.help("Enter shows an answer.")));
        } else if (block instanceof QuestionBlock asked) {
            show(Shown.question(asked.question(), stage.width()));
        } else if (block instanceof ShopFence fence) {
            show(Shown.toRun(runner.commands(fence)));
        } else if (block instanceof CodeFence code) {
            show(Shown.code(code));
        } else if (block instanceof CheckFence) {
            stage.show(List.of(Shown.help(tried ? "Enter runs the step again and checks it." : "Enter checks it.")));
        }
    }

    /** Enter: does what waits; goes on where that went well. */
    void act() throws InterruptedException {
        Block block = current();
        if (block instanceof QuestionBlock asked) {
            stage.show(
                    List.of(Shown.help("First answer with " + asked.question().how() + "; skip goes on without.")));
        } else if (block instanceof CheckFence check) {
            check(check);
        } else {
            run(block);
            goOn();
        }
    }

    private void run(Block block) throws InterruptedException {
        if (block instanceof ShopFence fence) {
            perform(fence, true);
        } else if (block instanceof CodeFence code && mayRun.getAsBoolean()) {
            stage.run(code);
        } else if (block instanceof QuestionAnswer asked) {
            show(Shown.labelled("answer", asked.answer().markdown(), stage.width()));
        }
    }

    private void perform(ShopFence fence, boolean seen) throws InterruptedException {
        if (!mayRun.getAsBoolean()) {
            return;
        }
        int before = stage.running();
        runner.run(fence, seen);
        running = stage.running();
        if (running > before) {
            leftRunning.add(position);
        }
    }

    void answer(String text) throws InterruptedException {
        Verdict verdict = ((QuestionBlock) current()).question().judge(text);
        show(Shown.verdict(verdict, stage.width()));
        if (verdict.right()) {
            goOn();
        } else if (verdict.outcome() != Verdict.Outcome.UNREADABLE) {
            stage.show(List.of(Shown.help("Try again; solution shows the answer, skip goes on without.")));
        }
    }

    private void goOn() throws InterruptedException {
        position++;
        tried = false;
        walk();
    }

    /** Leaves what waits undone and goes on. */
    void passOver() throws InterruptedException {
        Awaiting left = awaiting();
        passedOver |= left == Awaiting.ANSWER || left == Awaiting.CHECK;
        goOn();
    }

    private void check(CheckFence check) throws InterruptedException {
        List<CheckResult> results = List.of();
        for (int round = 1; round <= check.repeat(); round++) {
            if (tried) {
                stage.show(List.of(Shown.help("The step's commands run again, unseen.")));
                again();
            }
            tried = true;
            results = CheckResult.of(check.assertions(), stage.facts());
            if (!CheckResult.allPassed(results)) {
                failed(check, round, results);
                return;
            }
        }
        show(results.stream().map(CheckResult::line).toList());
        goOn();
    }

    private void failed(CheckFence check, int round, List<CheckResult> results) {
        List<Line> lines =
                new ArrayList<>(results.stream().map(CheckResult::line).toList());
        if (check.repeat() > 1) {
            lines.add(Shown.help("That was run " + round + " of " + check.repeat() + "."));
        }
        lines.add(Shown.help("Enter runs the step again and checks it; hint and solution help."));
        show(lines);
    }

    /** Runs the step's commands anew, with the learner's files as they are now. */
    private void again() throws InterruptedException {
        stage.restart();
        runner.forget();
        for (Block block : step.blocks().subList(0, position)) {
            if (block instanceof ShopFence fence && mayRun.getAsBoolean()) {
                runner.run(fence, false);
            }
        }
        running = stage.running();
    }

    private void show(List<Line> lines) {
        List<Line> apart = new ArrayList<>(lines);
        apart.add(Line.empty());
        stage.show(apart);
    }
}
