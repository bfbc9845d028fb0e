package dev.forkshop.workbench.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.play.LessonStatus;
import dev.forkshop.workbench.lesson.play.Progress;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;

/** {@code lesson list}: the lessons that are there and how far the learner is in each. */
public final class LessonListCommand implements Command {
    private final LessonDesk desk;

    public LessonListCommand(LessonDesk desk) {
        this.desk = desk;
    }

    @Override
    public Usage usage() {
        return Usage.of("lesson list", Groups.LESSONS, "the lessons, and how far you are in each")
                .flag("--json", "print them as JSON")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException {
        Progress progress = desk.progress().read();
        JsonArray all = new JsonArray();
        for (Lesson lesson : desk.lessons()) {
            if (arguments.has("--json")) {
                all.add(json(lesson, progress));
            } else {
                job.line(line(lesson, progress));
            }
        }
        if (arguments.has("--json")) {
            job.line(Line.text(all.toString()));
        }
        return Shell.OK;
    }

    private static Line line(Lesson lesson, Progress progress) {
        return Line.of()
                .command(String.format("%-14s", lesson.id()))
                .text("  " + lesson.header().title())
                .dim("  " + LessonStatus.done(lesson, progress) + " of "
                        + lesson.steps().size() + " steps, about "
                        + lesson.header().minutes() + " minutes")
                .line();
    }

    private static JsonObject json(Lesson lesson, Progress progress) {
        JsonObject json = new JsonObject();
        json.addProperty("id", lesson.id());
        json.addProperty("title", lesson.header().title());
        json.addProperty("minutes", lesson.header().minutes());
        json.addProperty("steps", lesson.steps().size());
        json.addProperty("done", LessonStatus.done(lesson, progress));
        return json;
    }
}
