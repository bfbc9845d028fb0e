package dev.forkshop.workbench;

import dev.forkshop.workbench.lesson.FactView;
import dev.forkshop.workbench.lesson.check.LessonSitting;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.verify.CannotPerform;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A sitting in which one step of a lesson is checked; its folder goes with it. */
final class CheckSitting implements LessonSitting {
    private final Workbench workbench = Workbench.unseen();
    private final Path folder = temporary();
    private final StepRoom room = workbench.room(folder);
    private final ShellPerformer performer;

    /** @param wanting whose interrupt ends what runs */
    CheckSitting(Job wanting) {
        performer = ShellPerformer.limited(room, wanting);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("forkshop-step-");
        } catch (IOException impossible) {
            throw new UncheckedIOException("no temporary folder for a step", impossible);
        }
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
        delete();
    }

    private void delete() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException("the folder of a step stays behind: " + folder, undeletable);
        }
    }
}
