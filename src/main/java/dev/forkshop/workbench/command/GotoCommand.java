package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.play.Player;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code goto}: to a step of the lesson that is open, or of any other, which is opened. */
public final class GotoCommand implements Command {
    private final LessonDesk desk;

    public GotoCommand(LessonDesk desk) {
        this.desk = desk;
    }

    @Override
    public Usage usage() {
        return Usage.of("goto", Groups.LESSONS, "to a step of this lesson, or of another one")
                .example("goto exec", "the step of this lesson with this id; status lists them")
                .example("goto one-thread#exec", "a step of any lesson, which is opened where it is not")
                .required("STEP", "the id of a step: exec, #exec or one-thread#exec", Usage.Values.STEP)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException, InterruptedException {
        String target = arguments.words().get(0);
        String id = target.substring(target.indexOf('#') + 1);
        String named = target.indexOf('#') > 0 ? target.substring(0, target.indexOf('#')) : "";
        Optional<Lesson> open = desk.open();
        boolean here = named.isEmpty()
                || open.filter(lesson -> lesson.id().equals(named)).isPresent();
        if (here && open.flatMap(lesson -> lesson.step(id)).isPresent()) {
            return desk.perform(player -> player.go(id), job);
        }
        if (named.isEmpty() && desk.shelf().steps(id).isEmpty() && desk.shelf().has(id)) {
            return desk.open(desk.shelf().find(id), Player::resume, job);
        }
        return desk.open(named.isEmpty() ? lessonWith(id) : lesson(named, id), player -> player.go(id), job);
    }

    /** The lesson with this id, which must have the step. */
    private Lesson lesson(String name, String step) throws IOException {
        Lesson lesson = desk.shelf().find(name);
        if (lesson.step(step).isEmpty()) {
            throw unknown(
                    step, name + "#", lesson.steps().stream().map(Step::id).toList());
        }
        return lesson;
    }

    /** The only lesson with such a step. */
    private Lesson lessonWith(String step) throws IOException {
        List<String> names = desk.shelf().steps(step);
        if (names.size() > 1) {
            throw new UsageError("several lessons have a step '" + step + "'", "goto " + String.join(", goto ", names));
        }
        if (names.isEmpty()) {
            throw unknown(step, "", allSteps());
        }
        return desk.shelf().find(names.get(0).substring(0, names.get(0).indexOf('#')));
    }

    private List<String> allSteps() throws IOException {
        return desk.shelf().lessons().stream()
                .flatMap(lesson -> lesson.steps().stream().map(Step::id))
                .toList();
    }

    private static UsageError unknown(String step, String prefix, List<String> known) {
        return new UsageError(
                "there is no step '" + prefix + step + "'",
                Nearest.to(step, known)
                        .map(near -> "try goto " + prefix + near)
                        .orElse("status lists the steps of this lesson; lesson find looks through all of them"));
    }
}
