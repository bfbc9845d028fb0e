package dev.forkshop.workbench.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.Problem;
import dev.forkshop.workbench.lesson.play.LessonStatus;
import dev.forkshop.workbench.lesson.play.Progress;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.io.IOException;
import java.util.List;

/** {@code lesson list}: the lessons that are there and how far the learner is in each. */
public final class LessonListCommand implements Command {
    private static final int BAR = 10;
    private static final Line HOW = Line.of()
            .dim("learn goes on; lesson open NAME opens one; lesson find WORD looks through all")
            .line();

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
        for (Lesson lesson : desk.shelf().lessons()) {
            if (arguments.has("--json")) {
                all.add(json(lesson, progress));
            } else {
                lines(lesson, progress, session.symbols()).forEach(job::line);
            }
        }
        job.line(arguments.has("--json") ? Line.text(all.toString()) : HOW);
        desk.shelf().problems().stream().map(Problem::where).forEach(where -> job.line(broken(where)));
        return Shell.OK;
    }

    private static List<Line> lines(Lesson lesson, Progress progress, Symbols symbols) {
        int minutes = lesson.header().minutes();
        Line name = Line.of()
                .command(String.format("%-20s  ", lesson.id()))
                .add(LessonStatus.bar(lesson, progress, BAR, symbols))
                .dim(minutes > 0 ? ", " + minutes + " minutes" : "")
                .line();
        return List.of(name, Line.text("  " + lesson.header().title()));
    }

    private static Line broken(String where) {
        return Line.text(where + ": this lesson cannot be read; lesson check says why")
                .onErr();
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
