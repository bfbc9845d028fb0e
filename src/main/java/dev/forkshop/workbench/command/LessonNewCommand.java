package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.LessonSkeleton;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** {@code lesson new}: a file to begin a lesson with. */
public final class LessonNewCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("lesson new", Groups.AUTHORS, "begin a lesson: a file with a step of each kind")
                .example("lesson new event-loop", "writes event-loop.md here; it passes lesson check as it is")
                .required("ID", "the id of the lesson: small letters, digits and dashes", Usage.Values.NONE)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException {
        String id = arguments.words().get(0);
        LessonSkeleton.better(id).ifPresent(better -> {
            throw new UsageError("'" + id + "' is not an id", "try lesson new " + better);
        });
        Path file = Path.of(id + ".md").toAbsolutePath();
        if (Files.exists(file)) {
            throw new UsageError("there is a file " + file + " already", "lesson new takes another id");
        }
        Files.writeString(file, LessonSkeleton.of(id), StandardOpenOption.CREATE_NEW);
        job.line(Line.of().text("written: ").add(Role.PATH, file.toString()).line());
        next("lesson preview " + id + ".md", "shows it while you write", job);
        next("lesson check " + id + ".md", "runs every step", job);
        return Shell.OK;
    }

    private static void next(String command, String shows, Job job) {
        job.line(Line.of().label("  try  ").command(command).text("   " + shows).line());
    }
}
