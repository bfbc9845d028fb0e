package dev.forkshop.workbench.lesson.present;

/**
 * Where a presentation is, for the speaker's other terminal.
 *
 * @param file the lesson's file; empty where nothing is presented
 * @param shown how many of the step's pieces are on the screen
 * @param began when the presentation did, milliseconds since 1970
 * @param pid the process that presents
 */
public record Presenting(String file, String step, int shown, long began, long pid, boolean blank) {
    static final int VERSION = 1;
    static final Presenting NOTHING = new Presenting("", "", 0, 0, 0, false);

    public Presenting {
        file = file == null ? "" : file;
        step = step == null ? "" : step;
    }

    /** Whether it goes on: the process that presents is alive. */
    public boolean goesOn() {
        return !file.isEmpty() && ProcessHandle.of(pid).isPresent();
    }
}
