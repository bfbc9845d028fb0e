package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.play.LessonStatus;
import dev.forkshop.workbench.lesson.play.Player;
import dev.forkshop.workbench.lesson.play.Progress;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code learn}: goes on where the learner was, or opens the first lesson that is not done; no word more to know. */
public final class LearnCommand implements Command {
    private final LessonDesk desk;

    public LearnCommand(LessonDesk desk) {
        this.desk = desk;
    }

    @Override
    public Usage usage() {
        return ClassOption.on(Usage.of("learn", Groups.LESSONS, "go on where you were, or begin with the first lesson")
                        .detail("The lesson that you were in last, unless it is done; then the first one that is not."))
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException, InterruptedException {
        ClassOption.follow(arguments, desk.classes(), session, job);
        List<Lesson> lessons = desk.shelf().lessons();
        if (lessons.isEmpty()) {
            throw new UsageError("no lessons are here", "lesson open FILE opens one of your own");
        }
        return desk.open(choose(lessons, desk.progress().read()), Player::resume, job);
    }

    private static Lesson choose(List<Lesson> lessons, Progress progress) {
        Optional<Lesson> latest = lessons.stream()
                .filter(lesson -> progress.latest().filter(lesson.id()::equals).isPresent())
                .findFirst();
        return latest.filter(lesson -> !LessonStatus.walked(lesson, progress))
                .or(() -> lessons.stream()
                        .filter(lesson -> !LessonStatus.walked(lesson, progress))
                        .findFirst())
                .orElse(lessons.get(0));
    }
}
