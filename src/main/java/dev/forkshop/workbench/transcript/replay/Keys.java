package dev.forkshop.workbench.transcript.replay;

import java.time.Duration;

/** The keyboard while a transcript is replayed. All methods block. */
public interface Keys {
    /** What was pressed. */
    enum Key {
        ANY,
        TAB,
        /** Ctrl-C, Ctrl-D, or the end of the input. */
        STOP,
        /** Nothing, in the time given. */
        NONE
    }

    /** Waits for a key. */
    Key next() throws InterruptedException;

    /** Waits for a key, but no longer than this. */
    Key within(Duration time) throws InterruptedException;

    /** Gives the keyboard to the audience, in the same sitting, until they hand it back with TAB or end with STOP. */
    Key yours() throws InterruptedException;
}
