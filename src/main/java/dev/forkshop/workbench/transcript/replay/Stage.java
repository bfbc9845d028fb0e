package dev.forkshop.workbench.transcript.replay;

import dev.forkshop.workbench.view.Line;
import java.time.Duration;

/** Where a replay is seen. */
public interface Stage {

    /** A whole line. Any thread. */
    void show(Line line);

    /** A command at the prompt, character by character, with this much time between them. Blocks until it stands there. */
    void type(String prompt, String text, Duration perCharacter) throws InterruptedException;

    /** From now on this mode holds; a status line names it for as long. */
    void mode(Mode mode);
}
