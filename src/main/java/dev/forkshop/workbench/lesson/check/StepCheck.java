package dev.forkshop.workbench.lesson.check;

import dev.forkshop.workbench.lesson.Block;
import dev.forkshop.workbench.lesson.CheckFence;
import dev.forkshop.workbench.lesson.CheckResult;
import dev.forkshop.workbench.lesson.FileFence;
import dev.forkshop.workbench.lesson.ShopFence;
import dev.forkshop.workbench.lesson.Solution;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.check.Finding.Weight;
import dev.forkshop.workbench.transcript.verify.Conditions;
import dev.forkshop.workbench.transcript.verify.Outcome;
import dev.forkshop.workbench.transcript.verify.Result;
import dev.forkshop.workbench.transcript.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Performs one step: an exercise once as given, where its checks must fail, and once with each solution, where they
 * must pass; any other step once.
 */
final class StepCheck {
    private final String file;
    private final Step step;
    private final Supplier<LessonSitting> sittings;
    private final Conditions conditions;
    private final CheckPlan plan;
    private final List<Finding> findings = new ArrayList<>();
    private boolean performed;
    private int skipped;
    private int time;

    StepCheck(String file, Step step, Supplier<LessonSitting> sittings, Conditions conditions, CheckPlan plan)
            throws InterruptedException {
        this.file = file;
        this.step = step;
        this.sittings = sittings;
        this.conditions = conditions;
        this.plan = plan;
        check();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** True where there was something to run. */
    boolean performed() {
        return performed;
    }

    int skipped() {
        return skipped;
    }

    private void check() throws InterruptedException {
        performed = step.blocks().stream().anyMatch(block -> block instanceof CheckFence || runs(block));
        for (time = 1; performed && findings.isEmpty() && time <= plan.times(); time++) {
            once();
        }
    }

    private void once() throws InterruptedException {
        skipped = 0;
        if (!step.isExercise()) {
            perform(List.of(), true);
            return;
        }
        mustFail(List.of(), "the exercise passes as given");
        if (plan.tries(step)) {
            mustFail(plan.wrong(), "the exercise accepts what it must not");
        }
        for (Solution solution : step.all(Solution.class)) {
            if (!solution.files().isEmpty()) {
                perform(solution.files(), true);
            }
        }
    }

    private static boolean runs(Block block) {
        return block instanceof ShopFence fence && fence.mode() != ShopFence.Mode.SHOW;
    }

    private void mustFail(List<FileFence> files, String otherwise) throws InterruptedException {
        List<CheckResult> results = perform(files, false);
        if (CheckResult.allPassed(results)) {
            find(step.all(CheckFence.class).get(0), otherwise, Weight.MISMATCH, results);
        }
    }

    /**
     * Performs the step, with files that replace the learner's.
     *
     * @param strict whether commands and checks must hold; where not, what the checks said is only returned
     */
    private List<CheckResult> perform(List<FileFence> solution, boolean strict) throws InterruptedException {
        List<CheckResult> all = new ArrayList<>();
        try (LessonSitting sitting = sittings.get()) {
            Verifier verifier = new Verifier(sitting, conditions);
            for (int index = 0; index < step.blocks().size(); index++) {
                Block block = step.blocks().get(index);
                if (block instanceof FileFence given) {
                    sitting.write(given.name(), replaced(given, solution).text());
                } else if (block instanceof ShopFence fence) {
                    verify(verifier, fence, strict);
                } else if (block instanceof CheckFence check) {
                    all.addAll(evaluate(sitting, check, index, strict));
                }
            }
        }
        return all;
    }

    private static FileFence replaced(FileFence given, List<FileFence> solution) {
        return solution.stream()
                .filter(file -> file.name().equals(given.name()))
                .findFirst()
                .orElse(given);
    }

    private void verify(Verifier verifier, ShopFence fence, boolean strict) throws InterruptedException {
        for (Result result : verifier.verify(fence.transcript())) {
            if (strict && result.outcome() instanceof Outcome.Failed) {
                findings.add(new Finding.Command(file, result, Weight.MISMATCH));
            } else if (strict && result.outcome() instanceof Outcome.CouldNotRun) {
                findings.add(new Finding.Command(file, result, Weight.COULD_NOT_RUN));
            } else if (strict && result.outcome() instanceof Outcome.Skipped) {
                skipped++;
            }
        }
    }

    private List<CheckResult> evaluate(LessonSitting sitting, CheckFence check, int index, boolean strict)
            throws InterruptedException {
        List<CheckResult> results = CheckResult.of(check.assertions(), sitting.facts());
        for (int round = 2; strict && round <= check.repeat() && CheckResult.allPassed(results); round++) {
            again(sitting, index);
            results = CheckResult.of(check.assertions(), sitting.facts());
        }
        if (strict && !CheckResult.allPassed(results)) {
            String who = step.isExercise() ? "the solution does not pass" : "the check does not pass";
            find(check, who, weight(results), results);
        }
        return results;
    }

    private void again(LessonSitting sitting, int index) throws InterruptedException {
        sitting.restart();
        Verifier verifier = new Verifier(sitting, conditions);
        for (Block block : step.blocks().subList(0, index)) {
            if (block instanceof ShopFence fence) {
                verify(verifier, fence, true);
            }
        }
    }

    private static Weight weight(List<CheckResult> results) {
        return results.stream().anyMatch(CheckResult.Failed.class::isInstance) ? Weight.MISMATCH : Weight.COULD_NOT_RUN;
    }

    private void find(CheckFence check, String message, Weight weight, List<CheckResult> results) {
        String which = plan.times() > 1 ? ", try " + time + " of " + plan.times() : "";
        String named = message + " (" + step.id() + which + ")";
        findings.add(new Finding.Step(file, check.place(), named, weight, results));
    }
}
