package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.LessonEdit;
import dev.forkshop.workbench.lesson.LessonParser;
import dev.forkshop.workbench.lesson.ParsedLesson;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code lesson preview}: opens a lesson while it is being written; each time its file is saved, it opens anew in the step
 * that was edited. What is done in it is kept nowhere.
 */
public final class LessonPreviewCommand implements Command {
    private final LessonDesk desk;
    private final TrustGate gate;
    private final Front front;

    public LessonPreviewCommand(LessonDesk desk, TrustGate gate, Front front) {
        this.desk = desk;
        this.gate = gate;
        this.front = front;
    }

    @Override
    public Usage usage() {
        return Usage.of("lesson preview", Groups.AUTHORS, "see a lesson while you write it; save it, and it is new")
                .example("lesson preview mine.md", "Enter goes on in it; Ctrl-C ends the preview")
                .example("lesson preview mine.md --from do", "begins with the step of this id")
                .option("--from", "ID", "the step to begin with")
                .flag("--trust", "run a file from outside forkshop's own folders without asking")
                .required("FILE", "the file of the lesson", Usage.Values.FILE)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException, InterruptedException {
        Path file = Path.of(arguments.words().get(0)).toAbsolutePath();
        if (!front.attended()) {
            throw new UsageError("a preview needs the prompt", "start forkshop, then lesson preview " + file);
        }
        if (!Files.isReadable(file)) {
            throw new UsageError("there is no " + file, "lesson new ID begins a lesson");
        }
        return trusted(file, arguments, job)
                ? preview(file, arguments.text("--from").orElse(""), job)
                : Shell.FAILED;
    }

    private boolean trusted(Path file, Arguments arguments, Job job) throws IOException, InterruptedException {
        String text = Files.readString(file);
        Lesson lesson = LessonParser.parse(file.toString(), text).lesson();
        boolean opens = gate.opens(file, text, lesson.commands(), arguments.has("--trust"), job);
        job.endInput(); // from here on what is typed goes to the lesson
        return opens;
    }

    private int preview(Path file, String from, Job job) throws IOException, InterruptedException {
        try (Saved<String> saved = Saved.watch(file.getParent(), () -> text(file))) {
            job.onInterrupt(saved::close);
            String shown = saved.last();
            show(file, shown, from, job);
            for (Optional<String> text = saved.next(); text.isPresent(); text = saved.next()) {
                String step = new LessonEdit(shown, text.get()).step().orElseGet(this::current);
                shown = show(file, text.get(), step, job) ? text.get() : shown;
            }
        } finally {
            desk.leave(job);
        }
        return Shell.OK;
    }

    private static Optional<String> text(Path file) throws IOException {
        return Files.isReadable(file)
                ? Optional.of(Files.readString(file)).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private String current() {
        return desk.step().map(Step::id).orElse("");
    }

    /** Opens the lesson anew in a step; a file with problems is told, and what was shown stays. */
    private boolean show(Path file, String text, String step, Job job) throws IOException, InterruptedException {
        ParsedLesson parsed = LessonParser.parse(file.toString(), text);
        parsed.problems().forEach(problem -> problem.lines().forEach(line -> job.line(line.onErr())));
        if (!parsed.problems().isEmpty()) {
            return false;
        }
        try {
            desk.preview(parsed.lesson(), step, job);
            return true;
        } catch (UsageError busy) {
            job.line(Line.text("not opened anew: " + busy.getMessage() + "; " + busy.hint())
                    .onErr());
            return false;
        }
    }
}
