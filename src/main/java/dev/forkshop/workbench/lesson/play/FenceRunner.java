package dev.forkshop.workbench.lesson.play;

import dev.forkshop.workbench.lesson.ShopFence;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.transcript.verify.CannotPerform;
import dev.forkshop.workbench.transcript.verify.Conditions;
import dev.forkshop.workbench.transcript.verify.Outcome;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.transcript.verify.Result;
import dev.forkshop.workbench.transcript.verify.Verifier;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Runs the {@code shop} fences of one step on a stage; what one binds, the next may use. What did not go as the lesson
 * expects is said, unless the step is an exercise, which is not solved yet.
 */
public final class FenceRunner {
    private final LessonStage stage;
    private final boolean exercise;
    private final Conditions machine;
    private final Availability availability;
    private final Set<String> performed = new LinkedHashSet<>();
    private Verifier verifier;
    private boolean seen;

    public FenceRunner(Step step, LessonStage stage, Conditions machine) {
        this.stage = stage;
        this.exercise = step.isExercise();
        this.machine = machine;
        this.availability = new Availability(step, machine);
        forget();
    }

    /** Forgets what was bound: the step begins anew. */
    void forget() {
        verifier = new Verifier(this::perform, machine);
    }

    /** The stage itself shows what comes. */
    private Performance perform(Request request, Consumer<Line> live) throws CannotPerform, InterruptedException {
        return stage.perform(request, seen);
    }

    /** The commands that the learner saw being carried out, as the lesson writes them. */
    Set<String> performed() {
        return performed;
    }

    /** The commands of a fence that run on this machine. */
    public List<String> commands(ShopFence fence) {
        return availability.commands(fence);
    }

    /** Says what of a fence does not run on this machine. */
    void tellMissing(ShopFence fence) {
        availability.words(fence).forEach(this::say);
    }

    public void run(ShopFence fence, boolean isSeen) throws InterruptedException {
        seen = isSeen;
        if (seen) {
            tellMissing(fence);
        }
        if (fence.mode() != ShopFence.Mode.SHOW) {
            verifier.verify(fence.transcript()).forEach(this::tell);
        }
    }

    private void tell(Result result) {
        String command = result.exchange().command().text();
        if (seen && !(result.outcome() instanceof Outcome.Skipped)) {
            performed.add(command);
        }
        if (result.outcome() instanceof Outcome.CouldNotRun not) {
            say("Could not run " + command + ": " + not.reason() + "; reset begins the step anew.");
        } else if (result.outcome() instanceof Outcome.Failed failed && !exercise) {
            say("This went differently from what the lesson expects: "
                    + failed.mismatches().get(0).what().words() + ".");
        }
    }

    private void say(String text) {
        stage.show(List.of(Line.of().add(Role.WARNING, text).line()));
    }
}
