package dev.forkshop.workbench.lesson.present;

import dev.forkshop.workbench.lesson.Block;
import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.play.LessonStage;
import dev.forkshop.workbench.view.Line;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A lesson before a class: each key shows or does the next thing, and the next step begins on an empty screen. What the
 * lesson runs really runs. One thread: the caller's, which waits for keys between two things.
 */
public final class Presentation {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Lesson lesson;
    private final LessonStage stage;
    private final Runnable clear;
    private final Remote remote;
    private final PresentingStore store;
    private final Optional<Double> pace;
    private final Fingers fingers = new Fingers();
    private final long began = System.currentTimeMillis();
    private int at;
    private int shown;
    private boolean blank;
    private boolean held;
    private boolean ended;
    private List<Block> slides = List.of();
    private Slide slide;

    /** @param pace how fast it goes on by itself, 1 being a usual pace; empty: at a key */
    public Presentation(
            Lesson lesson,
            LessonStage stage,
            Runnable clear,
            Remote remote,
            PresentingStore store,
            Optional<Double> pace) {
        this.lesson = lesson;
        this.stage = stage;
        this.clear = clear;
        this.remote = remote;
        this.store = store;
        this.pace = pace;
    }

    /** Presents from this step on, until the last thing was shown or the presenter ends it. */
    public void run(int from) throws InterruptedException {
        try {
            enter(from);
            while (!ended && !remote.gone()) {
                move(next());
            }
        } finally {
            store.end();
            stage.leave();
        }
    }

    private Move next() throws InterruptedException {
        Optional<Remote.Pressed> key = remote.within(patience());
        return key.map(pressed -> fingers.read(pressed.keys()))
                .orElseGet(() -> remote.gone() || held ? new Move.None() : new Move.Next());
    }

    private Duration patience() {
        if (pace.isEmpty() || held || blank) {
            return FOR_EVER;
        }
        Duration usual = shown == 0 ? Duration.ofSeconds(3) : Slides.time(slides.get(shown - 1));
        return Duration.ofMillis((long) (usual.toMillis() / pace.get()));
    }

    private void move(Move move) throws InterruptedException {
        if (move instanceof Move.End) {
            ended = true;
        } else if (move instanceof Move.Blank || blank) {
            turn();
        } else if (move instanceof Move.Next) {
            goOn();
        } else if (move instanceof Move.Back) {
            enter(shown > 0 ? at : Math.max(at - 1, 0));
        } else if (move instanceof Move.Jump jump) {
            enter(Math.min(Math.max(jump.step(), 1), lesson.steps().size()) - 1);
        } else if (move instanceof Move.Hold) {
            held = !held;
        } else if (move instanceof Move.Help) {
            help();
        }
    }

    private void goOn() throws InterruptedException {
        if (slide.isOpen()) {
            slide.finish();
        } else if (shown < slides.size()) {
            slide.show(slides.get(shown));
            shown++;
        } else if (at < lesson.steps().size() - 1) {
            enter(at + 1);
        } else {
            ended = true;
        }
        tell();
    }

    private void enter(int index) {
        at = index;
        shown = 0;
        blank = false;
        Step step = lesson.steps().get(at);
        stage.enter(lesson.id(), step.id());
        slides = Slides.of(step);
        slide = new Slide(step, stage);
        clear.run();
        heading();
        tell();
    }

    private void heading() {
        String place = (at + 1) + " of " + lesson.steps().size();
        stage.show(Slides.heading(lesson.steps().get(at).heading(), place, stage.width(), stage.symbols()));
    }

    /** The way back from an empty screen is what was said of the step so far, without doing any of it again. */
    private void turn() {
        blank = !blank;
        clear.run();
        if (!blank) {
            heading();
            slides.subList(0, shown).forEach(slide::again);
        }
        tell();
    }

    private void help() {
        stage.show(List.of(Line.of()
                .dim(
                        "Enter, space, right: go on · left: back · 12 Enter: to step 12 · b: blank · a: hold the pace · q: end")
                .line()));
    }

    private void tell() {
        String file = lesson.file();
        store.write(new Presenting(
                file,
                lesson.steps().get(at).id(),
                shown,
                began,
                ProcessHandle.current().pid(),
                blank));
    }
}
