package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.play.LessonNotes;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** {@code lesson notes}: what to keep of a lesson: its steps, what was run, why it matters, its questions. */
public final class LessonNotesCommand implements Command {
    private final LessonDesk desk;

    public LessonNotesCommand(LessonDesk desk) {
        this.desk = desk;
    }

    @Override
    public Usage usage() {
        return Usage.of("lesson notes", Groups.LESSONS, "what to keep of a lesson, with the commands, as Markdown")
                .example("lesson notes", "of the lesson you were in last")
                .example("lesson notes one-thread --out notes.md", "into a file, beside where you started forkshop")
                .option("--out", "FILE", "write them into this file", Usage.Values.FILE)
                .optional("LESSON", "the id of a lesson, or the path of its file", Usage.Values.LESSON)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException {
        Optional<Lesson> lesson = lesson(arguments, job);
        if (lesson.isEmpty()) {
            return Shell.USAGE;
        }
        String notes = LessonNotes.markdown(lesson.get(), desk.progress().read());
        if (arguments.has("--out")) {
            Path file = session.directory().resolve(arguments.text("--out").orElseThrow());
            WrittenFile.of(file, notes, job);
        } else {
            notes.lines().map(Line::text).forEach(job::line);
        }
        return Shell.OK;
    }

    private Optional<Lesson> lesson(Arguments arguments, Job job) throws IOException {
        if (arguments.words().isEmpty() && desk.open().isPresent()) {
            return desk.open();
        }
        String name = arguments
                .word(0)
                .or(() -> desk.progress().read().latest())
                .orElseThrow(() -> new UsageError("no lesson has been begun", "learn opens the first one"));
        return desk.shelf().named(name, job);
    }
}
