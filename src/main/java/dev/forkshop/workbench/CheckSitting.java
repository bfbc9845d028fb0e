package dev.forkshop.workbench;

import dev.forkshop.workbench.lesson.FactView;
import dev.forkshop.workbench.lesson.check.LessonSitting;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.TemporaryFolder;
import dev.forkshop.workbench.transcript.verify.CannotPerform;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import java.util.function.Consumer;

/** A sitting in which one step of a lesson is checked; its folder goes with it. */
final class CheckSitting implements LessonSitting {
    private final Workbench workbench = Workbench.unseen();
    private final TemporaryFolder folder = TemporaryFolder.of("step");
    private final StepRoom room = workbench.room(folder.path());
    private final ShellPerformer performer;

    /** @param wanting whose interrupt ends what runs */
    CheckSitting(Job wanting) {
        performer = ShellPerformer.limited(room, wanting);
    }

    @Override
    public void write(String name, String text) {
        room.write(name, text);
    }

    @Override
    public FactView facts() {
        return room.facts();
    }

    @Override
    public void restart() {
        room.restart();
    }

    @Override
    public Performance perform(Request request, Consumer<Line> live) throws CannotPerform, InterruptedException {
        return performer.perform(request, live);
    }

    @Override
    public void close() {
        workbench.close();
        folder.close();
    }
}
