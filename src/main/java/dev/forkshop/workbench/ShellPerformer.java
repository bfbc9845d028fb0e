package dev.forkshop.workbench;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Performer;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import java.util.function.Consumer;

/**
 * Performs the commands of a transcript in a sitting, as if each had been typed there. The interrupt of the job that
 * wants them ends what runs, and with it the performance.
 */
final class ShellPerformer implements Performer {
    private final StepRoom room;
    private final Job wanting;
    private final Runnable atEnd;

    /** Performs in a sitting that goes on afterwards. */
    ShellPerformer(StepRoom room, Job wanting) {
        this(room, wanting, () -> {});
    }

    private ShellPerformer(StepRoom room, Job wanting, Runnable atEnd) {
        this.room = room;
        this.wanting = wanting;
        this.atEnd = atEnd;
    }

    /** Performs in a sitting of its own, which ends with it. */
    static ShellPerformer apart(Job wanting) {
        Workbench workbench = Workbench.unseen();
        return new ShellPerformer(workbench.room(workbench.session().directory()), wanting, workbench::close);
    }

    @Override
    public Performance perform(Request request, Consumer<Line> live) throws InterruptedException {
        goOn();
        Performance performance = room.perform(request, live, wanting);
        goOn();
        return performance;
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
