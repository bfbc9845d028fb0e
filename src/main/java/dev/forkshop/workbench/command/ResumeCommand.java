package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.play.Player;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.io.IOException;
import java.util.Optional;

/** {@code resume}: opens the lesson that the learner was in last, in its step, with its files. */
public final class ResumeCommand implements Command {
    private final LessonDesk desk;

    public ResumeCommand(LessonDesk desk) {
        this.desk = desk;
    }

    @Override
    public Usage usage() {
        return ClassOption.on(Usage.of("resume", Groups.LESSONS, "open the lesson you were in last, where you were")
                        .optional("LESSON", "the id of another lesson", Usage.Values.LESSON))
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException, InterruptedException {
        ClassOption.follow(arguments, desk.classes(), session, job);
        String lesson = arguments
                .word(0)
                .or(() -> desk.progress().read().latest())
                .orElseThrow(() -> new UsageError("there is nothing to resume", "learn opens the first lesson"));
        Optional<Lesson> found = desk.shelf().named(lesson, job);
        return found.isEmpty() ? Shell.USAGE : desk.open(found.get(), Player::resume, job);
    }
}
