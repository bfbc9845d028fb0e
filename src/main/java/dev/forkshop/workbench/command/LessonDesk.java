package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.LessonParser;
import dev.forkshop.workbench.lesson.ParsedLesson;
import dev.forkshop.workbench.lesson.Problem;
import dev.forkshop.workbench.lesson.check.LessonFile;
import dev.forkshop.workbench.lesson.play.Awaiting;
import dev.forkshop.workbench.lesson.play.Player;
import dev.forkshop.workbench.lesson.play.ProgressStore;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The lessons that are there, and the one that is open. Any thread; one verb at a time is carried out. */
public final class LessonDesk implements Unclaimed {
    private final Path shelf;
    private final Supplier<JobStage> stages;
    private final ProgressStore progress;
    private final ReentrantLock atWork = new ReentrantLock();
    private JobStage stage;
    private volatile Player player;

    /**
     * @param shelf the folder of the lessons
     * @param stages makes the stage when the first lesson is opened
     */
    public LessonDesk(Path shelf, Supplier<JobStage> stages, ProgressStore progress) {
        this.shelf = shelf;
        this.stages = stages;
        this.progress = progress;
    }

    /** A verb of the learner's. */
    interface Verb {
        void on(Player player) throws InterruptedException;
    }

    ProgressStore progress() {
        return progress;
    }

    /** The lessons of the shelf that can be read, in its order. */
    public List<Lesson> lessons() throws IOException {
        return parsed().stream()
                .filter(parsed -> parsed.problems().isEmpty())
                .map(ParsedLesson::lesson)
                .toList();
    }

    /** What is wrong in the files of the shelf; a lesson with a problem is none of the {@link #lessons}. */
    List<Problem> problems() throws IOException {
        return parsed().stream().flatMap(parsed -> parsed.problems().stream()).toList();
    }

    private List<ParsedLesson> parsed() throws IOException {
        return LessonFile.inFolder(shelf).stream()
                .map(file -> LessonParser.parse(file.path(), file.text()))
                .toList();
    }

    /** Opens a lesson by its id, or by the path of its file; a bad file is told as {@code lesson check} tells it. */
    int open(String name, boolean fromStart, Job job) throws IOException, InterruptedException {
        Optional<Lesson> lesson = name.endsWith(".md") ? read(Path.of(name), job) : Optional.of(find(name));
        return lesson.isEmpty() ? Shell.USAGE : alone(() -> open(lesson.get(), fromStart, job));
    }

    private void open(Lesson lesson, boolean fromStart, Job job) throws InterruptedException {
        Player opened = new Player(lesson, stage(job), progress);
        player = opened;
        if (fromStart) {
            opened.start();
        } else {
            opened.resume();
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    /** What a lesson runs takes its time, and a verb that came meanwhile would act on a place nobody has seen yet. */
    private int alone(Work work) throws InterruptedException {
        if (!atWork.tryLock()) {
            throw new UsageError("the lesson still runs what it shows", "wait for its end, or Ctrl-C ends it");
        }
        try {
            work.run();
        } finally {
            atWork.unlock();
        }
        return Shell.OK;
    }

    private JobStage stage(Job job) {
        if (stage == null) {
            stage = stages.get();
        }
        stage.at(job);
        return stage;
    }

    private Optional<Lesson> read(Path file, Job job) throws IOException {
        if (!Files.isReadable(file)) {
            throw new UsageError("there is no lesson " + file, "lesson list shows the lessons that are there");
        }
        ParsedLesson parsed = LessonParser.parse(file.toString(), Files.readString(file));
        parsed.problems().forEach(problem -> problem.lines().forEach(line -> job.line(line.onErr())));
        return parsed.problems().isEmpty() ? Optional.of(parsed.lesson()) : Optional.empty();
    }

    private Lesson find(String id) throws IOException {
        List<Lesson> lessons = lessons();
        return lessons.stream()
                .filter(lesson -> lesson.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageError(
                        "there is no lesson '" + id + "'",
                        Nearest.to(id, lessons.stream().map(Lesson::id).toList())
                                .map(near -> "try lesson open " + near)
                                .orElse("lesson list shows the lessons that are there")));
    }

    /** Does a verb in the lesson that is open. */
    int perform(Verb verb, Job job) throws InterruptedException {
        if (player == null) {
            throw new UsageError("no lesson is open", "lesson list shows them; lesson open ID opens one");
        }
        return alone(() -> carryOut(verb, job));
    }

    private void carryOut(Verb verb, Job job) throws InterruptedException {
        stage.at(job);
        verb.on(player);
        if (player.finished()) {
            player = null;
        }
    }

    /** Takes a line that no command claims: an answer to the question that waits. */
    @Override
    public boolean line(String line, Job job) throws InterruptedException {
        if (!awaits(Awaiting.ANSWER)) {
            return false;
        }
        perform(open -> open.answer(line), job);
        return true;
    }

    /** Takes an empty line: goes on in the lesson that is open; while that is at work, does nothing. */
    @Override
    public boolean empty(Job job) throws InterruptedException {
        if (!open()) {
            return false;
        }
        if (!atWork.isLocked()) {
            perform(Player::next, job);
        }
        return true;
    }

    private boolean awaits(Awaiting wanted) {
        Player now = player;
        return now != null && now.awaiting() == wanted;
    }

    private boolean open() {
        return player != null;
    }

    /** The names of the steps of the open lesson, for completion. */
    public List<String> steps() {
        Player now = player;
        return now == null
                ? List.of()
                : now.lesson().steps().stream().map(step -> step.id()).toList();
    }

    /** Where the learner is, for the status line; empty where no lesson is open. */
    public Optional<Line> place() {
        return Optional.ofNullable(player)
                .map(open -> Line.of().text(open.lesson().nameOf(open.step())).line());
    }
}
