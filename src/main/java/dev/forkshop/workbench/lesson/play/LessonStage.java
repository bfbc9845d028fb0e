package dev.forkshop.workbench.lesson.play;

import dev.forkshop.workbench.lesson.CodeFence;
import dev.forkshop.workbench.lesson.FactView;
import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.transcript.verify.CannotPerform;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a lesson is played: what the {@link Player} asks for is done here. One thread calls, and may be kept waiting.
 *
 * <p>A step stands alone: it has a scratch folder, in which its commands run, and facts that begin with it; what it
 * started ends with it.
 */
public interface LessonStage {
    /** How many columns there are to write in. */
    int width();

    /** The signs in which bars are drawn. */
    Symbols symbols();

    /** Whether the one who sees this is the presenter, who also sees the teacher's notes. */
    boolean presenter();

    void show(List<Line> lines);

    /** Asks, where it must be asked, whether this lesson may run what it would run. */
    boolean trust(Lesson lesson, List<String> wouldRun);

    /** A step begins: its folder is there, its facts are none yet, nothing of an earlier step runs. */
    void enter(String lesson, String step);

    /** Ends what the step started and forgets its facts; the folder stays as it is. */
    void restart();

    /** The lesson is over: ends what it started, and commands run again where they ran before it. */
    void leave();

    /** Writes a file of the step; returns where it is. */
    Path write(String name, String text);

    /** The text of a file of the step. */
    Optional<String> read(String name);

    /**
     * Carries out a command line in the step's folder, to its end.
     *
     * @param seen whether the command and its output appear on the screen
     * @throws CannotPerform when it could not even be tried; the message says why
     */
    Performance perform(Request request, boolean seen) throws CannotPerform, InterruptedException;

    /** Runs the Node original in real Node, or Java in the prompt, and shows what it prints, or says why it cannot. */
    void run(CodeFence code) throws InterruptedException;

    /** The facts of the step so far. */
    FactView facts();

    /** How many programs that the step started are running. */
    int running();

    /** A free experiment begins; what runs and happens from here does not belong to the step. */
    void beginPlay();

    /** Ends what the experiment started and forgets its facts. */
    void endPlay();
}
