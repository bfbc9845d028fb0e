package dev.forkshop.workbench;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Performer;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import java.util.function.Consumer;

/**
 * Performs the commands of a transcript in a sitting of its own, as if each had been typed there. The interrupt of the
 * job that wants them ends what runs, and with it the performance.
 */
final class ShellPerformer implements Performer {
    private final Workbench workbench = Workbench.unseen();
    private final StepRoom room = workbench.room(workbench.session().directory());
    private final Job wanting;

    ShellPerformer(Job wanting) {
        this.wanting = wanting;
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
        workbench.close();
    }
}
