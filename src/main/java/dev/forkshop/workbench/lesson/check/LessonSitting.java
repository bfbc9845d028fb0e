package dev.forkshop.workbench.lesson.check;

import dev.forkshop.workbench.lesson.FactView;
import dev.forkshop.workbench.transcript.verify.Performer;

/** A sitting in which one step is performed: a scratch folder of its own, and facts that begin with it. */
public interface LessonSitting extends Performer {
    /** Writes a file into the step's folder. */
    void write(String name, String text);

    /** The facts so far. */
    FactView facts();

    /** Ends all that the step started and forgets its facts; the folder stays. */
    void restart();
}
