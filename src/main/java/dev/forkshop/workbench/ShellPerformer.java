package dev.forkshop.workbench;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.verify.CannotPerform;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Performer;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Performs the commands of a transcript in a sitting, as if each had been typed there. The interrupt of the job that
 * wants them ends what runs, and with it the performance.
 */
final class ShellPerformer implements Performer {
    /** A command of a transcript that a build verifies must not keep the build for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final StepRoom room;
    private final Job wanting;
    private final Duration patience;
    private final Runnable atEnd;

    /** Performs in a sitting that goes on afterwards. */
    ShellPerformer(StepRoom room, Job wanting) {
        this(room, wanting, FOR_EVER, () -> {});
    }

    /** The same, for a build, which no command may keep for ever. */
    static ShellPerformer limited(StepRoom room, Job wanting) {
        return new ShellPerformer(room, wanting, PATIENCE, () -> {});
    }

    /** @param patience how long a command may take before it is stopped */
    ShellPerformer(StepRoom room, Job wanting, Duration patience, Runnable atEnd) {
        this.room = room;
        this.wanting = wanting;
        this.patience = patience;
        this.atEnd = atEnd;
    }

    /** Performs in a sitting of its own, which ends with it. */
    static ShellPerformer apart(Job wanting) {
        Workbench workbench = Workbench.unseen();
        StepRoom room = workbench.room(workbench.session().directory());
        return new ShellPerformer(room, wanting, PATIENCE, workbench::close);
    }

    @Override
    public Performance perform(Request request, Consumer<Line> live) throws CannotPerform, InterruptedException {
        goOn();
        Job stopping = new Job(request.command(), live::accept);
        wanting.onInterrupt(stopping::interrupt);
        wanting.onInsistence(stopping::interrupt);
        CompletableFuture<Void> done = new CompletableFuture<>();
        stopAfter(patience, done, stopping);
        stopAfter(patience.plus(GRACE), done, stopping);
        Performance performance = room.perform(request, live, stopping);
        done.complete(null);
        goOn();
        if (stopping.interrupted()) {
            throw new CannotPerform("it did not end within " + patience.toSeconds() + " s and was stopped");
        }
        return performance;
    }

    private static void stopAfter(Duration time, CompletableFuture<Void> done, Job stopping) {
        done.copy().orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).whenComplete((nothing, late) -> {
            if (late != null) {
                stopping.interrupt();
            }
        });
    }

    private void goOn() throws InterruptedException {
        if (wanting.interrupted()) {
            throw new InterruptedException("stopped");
        }
    }

    @Override
    public void close() {
        atEnd.run();
    }
}
