package dev.forkshop.workbench;

import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Performer;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import java.util.function.Consumer;

/** Performs the commands of a transcript in a sitting of its own, as if each had been typed there. */
final class ShellPerformer implements Performer {
    private final Workbench workbench = Workbench.unseen();
    private final StepRoom room = workbench.room(workbench.session().directory());

    @Override
    public Performance perform(Request request, Consumer<Line> live) {
        return room.perform(request, live);
    }

    @Override
    public void close() {
        workbench.close();
    }
}
