package dev.forkshop.workbench.lesson.play;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.lesson.FileFence;
import dev.forkshop.workbench.lesson.Hanging;
import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.Prose;
import dev.forkshop.workbench.lesson.QuestionBlock;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.play.Progress.LessonPlace;
import dev.forkshop.workbench.lesson.play.Progress.State;
import dev.forkshop.workbench.transcript.verify.Conditions;
import dev.forkshop.workbench.transcript.verify.Machine;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A lesson being played: the verbs that a learner has. Everything that is seen or run goes through the stage; after
 * each verb the place is kept. One thread at a time.
 */
public final class Player {
    private final Lesson lesson;
    private final LessonStage stage;
    private final Conditions machine = new Machine();
    private final Keeper keeper;
    private final Map<String, String> beforePlay = new HashMap<>();
    private final List<String> own = new ArrayList<>();
    private ClassFile asked = ClassFile.NONE;
    private int at;
    private boolean playing;
    private boolean finished;
    private boolean askedForTrust;
    private boolean trusted;
    private StepWalk walk;
    private StepHelp help;

    public Player(Lesson lesson, LessonStage stage, ProgressStore progress) {
        this.lesson = lesson;
        this.stage = stage;
        this.keeper = new Keeper(lesson, progress);
    }

    /** A player for an author, who has been asked already whether it may run; keeps nothing. */
    public static Player unkept(Lesson lesson, LessonStage stage) {
        Player player = new Player(lesson, stage, ProgressStore.unkept());
        player.trusted = true;
        return player;
    }

    /** What a teacher asks of whoever plays; before the first verb. */
    public Player asked(ClassFile ofTheClass) {
        asked = ofTheClass;
        return this;
    }

    public Lesson lesson() {
        return lesson;
    }

    public Step step() {
        return lesson.steps().get(at);
    }

    /** True once the learner went on behind the last step. */
    public boolean finished() {
        return finished;
    }

    /** What the player waits for; a line that is no verb may be an answer. */
    public Awaiting awaiting() {
        return playing ? Awaiting.READER : walk.awaiting();
    }

    /** Begins at the first step. */
    public void start() throws InterruptedException {
        stage.show(List.of(Line.of().strong(lesson.header().title()).line(), Line.empty()));
        for (var block : lesson.intro()) {
            if (block instanceof Prose prose) {
                stage.show(prose.lines(stage.width()));
            }
        }
        begin(0);
    }

    /** Goes on where the learner was: step, files, and what ran; says what cannot be brought back. */
    public void resume() throws InterruptedException {
        Optional<LessonPlace> place = keeper.place();
        if (place.isEmpty()) {
            start();
        } else if (lesson.step(place.get().step()).isEmpty()) {
            say("The step '" + place.get().step() + "' is no longer in this lesson; it begins anew.");
            start();
        } else {
            resume(place.get());
        }
    }

    private void resume(LessonPlace place) throws InterruptedException {
        enter(lesson.indexOf(place.step()));
        walk.bringBack(place.block(), place.running());
        if (place.playing()) {
            say("What the experiment of last time had started is gone; the step goes on.");
        }
        if (!place.own().isEmpty()) {
            say("Not brought back, since you had started it yourself: " + String.join(", ", place.own()) + ".");
        }
        walk.walk();
        settle();
    }

    /** Enter: does what waits, or goes to the next step; after an experiment, back to the step. */
    public void next() throws InterruptedException {
        if (playing) {
            endPlay();
        } else if (walk.awaiting() == Awaiting.END) {
            begin(at + 1);
        } else {
            walk.act();
            settle();
        }
    }

    /** Goes on without doing what waits. */
    public void skip() throws InterruptedException {
        if (playing) {
            endPlay();
        } else if (walk.awaiting() == Awaiting.END) {
            begin(at + 1);
        } else if (asked.locked() && asked.requires(lesson, step())) {
            say("Skip is locked: the class wants this step done. `hint` and `solution` help.");
        } else {
            walk.passOver();
            settle();
        }
    }

    /** Whether a question waits of which the line can only be an answer, whatever else it could mean. */
    public boolean isAnswered(String line) {
        return awaiting() == Awaiting.ANSWER
                && walk.waiting()
                        .filter(block -> ((QuestionBlock) block).question().isMeantBy(line))
                        .isPresent();
    }

    /** Answers the question that waits. */
    public void answer(String text) throws InterruptedException {
        if (awaiting() == Awaiting.ANSWER) {
            walk.answer(text);
            settle();
        } else {
            say("No question waits here.");
        }
    }

    /** To the step before. */
    public void back() throws InterruptedException {
        if (at == 0) {
            say("This is the first step.");
        } else {
            begin(at - 1);
        }
    }

    /** To a step: {@code id}, {@code #id} or {@code lesson#id}; false where that is no step of this lesson. */
    public boolean go(String target) throws InterruptedException {
        String id = target.replaceFirst("^(" + lesson.id() + ")?#", "");
        int index = lesson.indexOf(id);
        if (index < 0) {
            List<String> ids = lesson.steps().stream().map(Step::id).toList();
            say("No step '" + id + "' here."
                    + Nearest.to(id, ids)
                            .map(near -> " Did you mean " + near + "?")
                            .orElse(""));
            return false;
        }
        begin(index);
        return true;
    }

    /** The next hint of this step. */
    public void hint() {
        int shown = help.hint();
        keeper.hinted(step(), shown);
    }

    /** Shows a solution; with {@code apply}, puts it in place of the learner's files, which are kept with a {@code ~}. */
    public void solution(boolean apply) {
        help.solution(walk.waiting(), apply);
        keeper.solutionSeen(step());
    }

    /** The step as it was given, from its beginning; a file of the learner's is kept with a {@code ~}. */
    public void reset() throws InterruptedException {
        help.giveBack();
        begin(at);
    }

    /** A free experiment: {@link #next} comes back to the step, with its files as they are now. */
    public void play() {
        if (!playing) {
            beforePlay.clear();
            step().all(FileFence.class)
                    .forEach(file -> stage.read(file.name()).ifPresent(text -> beforePlay.put(file.name(), text)));
            stage.beginPlay();
            playing = true;
            keepPlace();
        }
        say("Try what you like; next comes back to this step and puts its files back.");
    }

    private void endPlay() {
        stage.endPlay();
        beforePlay.forEach(stage::write);
        playing = false;
        keepPlace();
        say("Back in " + step().heading() + ".");
        walk.present();
    }

    /** The learner has had a line of their own carried out; what it left running, nobody can bring back. */
    public void typed(String line) {
        if (!playing && stage.running() > walk.running() + own.size()) {
            own.add(Arrays.stream(line.strip().split("\\s+")).limit(2).collect(Collectors.joining(" ")));
            keepPlace();
        }
    }

    /** The steps, what became of each, and where the learner is. */
    public void status() {
        List<Line> lines = new ArrayList<>(LessonStatus.map(lesson, keeper.read(), step().id(), stage.symbols()));
        if (playing) {
            lines.add(Shown.help("In an experiment; next comes back."));
        }
        stage.show(lines);
    }

    private void begin(int index) throws InterruptedException {
        Optional<Step> barrier = asked.barrier(lesson, index, keeper.read());
        if (barrier.isPresent() && index > at) {
            stopBefore(barrier.get());
        } else {
            beginAt(index);
        }
    }

    /** Stays where the learner is; whoever is nowhere yet begins at what is wanted. */
    private void stopBefore(Step wanted) throws InterruptedException {
        say("The class wants " + wanted.heading() + " done first: `goto " + wanted.id() + "`.");
        if (walk == null) {
            beginAt(lesson.indexOf(wanted.id()));
        }
    }

    private void beginAt(int index) throws InterruptedException {
        if (index == lesson.steps().size()) {
            end();
            return;
        }
        enter(index);
        walk.walk();
        settle();
    }

    private void enter(int index) {
        if (playing) {
            stage.endPlay();
            playing = false;
        }
        at = index;
        finished = false;
        own.clear();
        stage.enter(lesson.id(), step().id());
        help = new StepHelp(step(), stage);
        walk = new StepWalk(step(), stage, machine, this::mayRun);
        title();
        keeper.reached(step(), State.STARTED);
    }

    /** Asks once, before the first thing that would run. */
    private boolean mayRun() {
        trusted = trusted || !askedForTrust && stage.trust(lesson, lesson.commands());
        askedForTrust = true;
        if (!trusted) {
            say("Not run: nobody said that this lesson may run commands. Open it again to be asked again.");
        }
        return trusted;
    }

    private void title() {
        String count = "  step " + (at + 1) + " of " + lesson.steps().size();
        stage.show(List.of(
                Line.empty(), Line.of().strong(step().heading()).dim(count).line(), Line.empty()));
    }

    /** After each move: keeps the place, and says so where the step is at its end. */
    private void settle() {
        keepPlace();
        if (walk.awaiting() == Awaiting.END) {
            keeper.reached(step(), walk.passedOver() ? State.SKIPPED : State.DONE);
            boolean last = at == lesson.steps().size() - 1;
            String then = last
                    ? "Enter ends the lesson."
                    : "Enter goes on: " + lesson.steps().get(at + 1).heading();
            stage.show(List.of(Shown.help(then)));
        }
    }

    /** Closes the lesson where it is. */
    public void leave() {
        finished = true;
        stage.leave();
    }

    private void end() {
        leave();
        stage.show(LessonSummary.lines(lesson, keeper.read(), stage));
    }

    private void keepPlace() {
        keeper.walked(step(), walk, playing, own);
    }

    private void say(String text) {
        stage.show(Hanging.markdown(text, stage.width()));
    }
}
