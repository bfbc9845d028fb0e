package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.LessonParser;
import dev.forkshop.workbench.lesson.ParsedLesson;
import dev.forkshop.workbench.lesson.Problem;
import dev.forkshop.workbench.lesson.check.LessonFile;
import dev.forkshop.workbench.quiz.bank.QuestionBank;
import dev.forkshop.workbench.session.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lessons that are there. Reads their folder anew each time, so that an edit is seen at once, and parses only what
 * was edited. Any thread.
 */
public final class LessonShelf {
    private static final String LIST = "lesson list shows the lessons that are there";

    private final Path folder;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(LessonFile file, ParsedLesson parsed) {
        static Known of(LessonFile file) {
            return new Known(file, LessonParser.parse(file.path(), file.text()));
        }
    }

    public LessonShelf(Path folder) {
        this.folder = folder;
    }

    /** The lessons that can be read, in the order of their files. */
    public List<Lesson> lessons() throws IOException {
        return good(LessonFile.inFolder(folder));
    }

    /** All questions of the lessons and of the folder {@code questions}; a file with mistakes is left out. */
    public QuestionBank questions() throws IOException {
        return new QuestionBank(good(LessonFile.onShelf(folder)));
    }

    private List<Lesson> good(List<LessonFile> files) {
        return files.stream()
                .map(this::parsed)
                .filter(ParsedLesson::good)
                .map(ParsedLesson::lesson)
                .toList();
    }

    /** What is wrong in the files; a lesson with a problem is none of the {@link #lessons}. */
    List<Problem> problems() throws IOException {
        return LessonFile.inFolder(folder).stream()
                .flatMap(file -> parsed(file).problems().stream())
                .toList();
    }

    private ParsedLesson parsed(LessonFile file) {
        return known.compute(
                        file.path(), (path, old) -> old != null && old.file().equals(file) ? old : Known.of(file))
                .parsed();
    }

    /** The lesson with this id. */
    Lesson find(String id) throws IOException {
        List<Lesson> lessons = lessons();
        return lessons.stream()
                .filter(lesson -> lesson.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageError("there is no lesson '" + id + "'", nearest(id, lessons)));
    }

    boolean has(String id) throws IOException {
        return lessons().stream().anyMatch(lesson -> lesson.id().equals(id));
    }

    private static String nearest(String id, List<Lesson> lessons) {
        return Nearest.to(id, lessons.stream().map(Lesson::id).toList())
                .map(near -> "try lesson open " + near)
                .orElse(LIST);
    }

    /** A lesson by its id, or by the path of its file; a bad file is told as {@code lesson check} tells it. */
    Optional<Lesson> named(String name, Job job) throws IOException {
        return name.endsWith(".md") ? read(Path.of(name), job) : Optional.of(find(name));
    }

    private static Optional<Lesson> read(Path file, Job job) throws IOException {
        if (!Files.isReadable(file)) {
            throw new UsageError("there is no lesson " + file, LIST);
        }
        ParsedLesson parsed = LessonParser.parse(file.toString(), Files.readString(file));
        parsed.problems().forEach(problem -> problem.lines().forEach(line -> job.line(line.onErr())));
        return parsed.problems().isEmpty() ? Optional.of(parsed.lesson()) : Optional.empty();
    }

    /** The names {@code lesson#step} of all steps that are called so, in whatever lesson. */
    List<String> steps(String id) throws IOException {
        List<String> names = new ArrayList<>();
        for (Lesson lesson : lessons()) {
            lesson.step(id).ifPresent(step -> names.add(lesson.nameOf(step)));
        }
        return names;
    }

    /** The lesson that comes behind another; empty behind the last. */
    Optional<Lesson> after(Lesson lesson) throws IOException {
        List<Lesson> lessons = lessons();
        int next = lessons.stream().map(Lesson::id).toList().indexOf(lesson.id()) + 1;
        return next > 0 && next < lessons.size() ? Optional.of(lessons.get(next)) : Optional.empty();
    }
}
