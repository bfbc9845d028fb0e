package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.play.Player;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.io.IOException;
import java.util.Optional;

/** {@code lesson open}: opens a lesson where the learner was. */
public final class LessonOpenCommand implements Command {
    private final LessonDesk desk;

    public LessonOpenCommand(LessonDesk desk) {
        this.desk = desk;
    }

    @Override
    public Usage usage() {
        return ClassOption.on(Usage.of(
                                "lesson open", Groups.LESSONS, "open a lesson where you were, or at its first step")
                        .example("lesson open one-thread", "by its id; lesson list shows them")
                        .example("lesson open ./mine.md", "a file of your own; it asks before it runs something")
                        .flag("--from-start", "from the first step; what you have done stays done")
                        .required("LESSON", "the id of a lesson, or the path of a file", Usage.Values.LESSON))
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException, InterruptedException {
        ClassOption.follow(arguments, desk.classes(), session, job);
        Optional<Lesson> lesson = desk.shelf().named(arguments.words().get(0), job);
        LessonDesk.Verb first = arguments.has("--from-start") ? Player::start : Player::resume;
        return lesson.isEmpty() ? Shell.USAGE : desk.open(lesson.get(), first, job);
    }
}
