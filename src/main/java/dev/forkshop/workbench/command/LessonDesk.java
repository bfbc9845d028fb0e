package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.play.Awaiting;
import dev.forkshop.workbench.lesson.play.ClassStore;
import dev.forkshop.workbench.lesson.play.LessonStatus;
import dev.forkshop.workbench.lesson.play.Player;
import dev.forkshop.workbench.lesson.play.ProgressStore;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The lesson that is open, if one is. Any thread; one verb at a time is carried out. */
public final class LessonDesk implements Unclaimed, Onlooker {
    private final LessonShelf shelf;
    private final Supplier<JobStage> stages;
    private final ProgressStore progress;
    private final ClassStore classes;
    private final ReentrantLock atWork = new ReentrantLock();
    private JobStage stage;
    private volatile Player player;

    /** @param stages makes the stage when the first lesson is opened */
    public LessonDesk(LessonShelf shelf, Supplier<JobStage> stages, ProgressStore progress, ClassStore classes) {
        this.classes = classes;
        this.shelf = shelf;
        this.stages = stages;
        this.progress = progress;
    }

    /** A verb of the learner's. */
    interface Verb {
        void on(Player player) throws InterruptedException, IOException;
    }

    LessonShelf shelf() {
        return shelf;
    }

    ClassStore classes() {
        return classes;
    }

    ProgressStore progress() {
        return progress;
    }

    /** Opens a lesson and does the first verb in it. */
    int open(Lesson lesson, Verb first, Job job) throws IOException, InterruptedException {
        return alone(() -> {
            Player opened = new Player(lesson, stage(job), progress).asked(classes.read());
            player = opened;
            first.on(opened);
        });
    }

    /** Opens a lesson in a step, or at its beginning, for somebody who has been asked; nothing of it is kept. */
    void preview(Lesson lesson, String step, Job job) throws IOException, InterruptedException {
        alone(() -> {
            Player opened = Player.unkept(lesson, stage(job));
            player = opened;
            if (lesson.step(step).isPresent()) {
                opened.go(step);
            } else {
                opened.start();
            }
        });
    }

    /** Closes the lesson that is open; what it started ends. */
    void leave(Job job) throws IOException, InterruptedException {
        if (player != null) {
            perform(Player::leave, job);
        }
    }

    private interface Work {
        void run() throws InterruptedException, IOException;
    }

    /** What a lesson runs takes its time, and a verb that came meanwhile would act on a place nobody has seen yet. */
    private int alone(Work work) throws InterruptedException, IOException {
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

    /** Does a verb in the lesson that is open. */
    int perform(Verb verb, Job job) throws InterruptedException, IOException {
        if (player == null) {
            throw new UsageError("no lesson is open", "learn opens the one that is next; lesson list shows them all");
        }
        return alone(() -> carryOut(verb, job));
    }

    private void carryOut(Verb verb, Job job) throws InterruptedException, IOException {
        stage.at(job);
        verb.on(player);
        if (player.finished()) {
            Lesson done = player.lesson();
            player = null;
            shelf.after(done).map(LessonDesk::comesNext).ifPresent(job::line);
        }
    }

    private static Line comesNext(Lesson next) {
        return Line.of()
                .label("next  ")
                .command("lesson open " + next.id())
                .text("  " + next.header().title())
                .line();
    }

    @Override
    public boolean wantsText() {
        return awaits(Awaiting.ANSWER);
    }

    /** Takes a line that no command claims: an answer to the question that waits. */
    @Override
    public boolean line(String line, Job job) throws InterruptedException, IOException {
        if (!awaits(Awaiting.ANSWER)) {
            return false;
        }
        perform(open -> open.answer(line), job);
        return true;
    }

    @Override
    public boolean rather(String line) {
        Player now = player;
        return now != null && now.isAnswered(line);
    }

    /** Takes an empty line: goes on in the lesson that is open; while that is at work, does nothing. */
    @Override
    public boolean empty(Job job) throws InterruptedException, IOException {
        if (player == null) {
            return false;
        }
        if (!atWork.isLocked()) {
            perform(Player::next, job);
        }
        return true;
    }

    /** Sees what the learner types beside the lesson; what that leaves running is part of where they are. */
    @Override
    public int watch(String line, Job job, IntSupplier execution) {
        int status = execution.getAsInt();
        if (player != null && !line.isBlank() && atWork.tryLock()) {
            try {
                Optional.ofNullable(player).ifPresent(open -> open.typed(line));
            } finally {
                atWork.unlock();
            }
        }
        return status;
    }

    private boolean awaits(Awaiting wanted) {
        Player now = player;
        return now != null && now.awaiting() == wanted;
    }

    /** The lesson that is open. */
    public Optional<Lesson> open() {
        return Optional.ofNullable(player).map(Player::lesson);
    }

    /** The step that the learner is in. */
    Optional<Step> step() {
        return Optional.ofNullable(player).map(Player::step);
    }

    /** Where the learner is, for the status line; empty where no lesson is open. */
    public Optional<Line> place() {
        return Optional.ofNullable(player).map(open -> LessonStatus.place(open.lesson(), open.step()));
    }
}
