package dev.forkshop.workbench.transcript.replay;

/** What the screen is doing; its words are always somewhere on it. */
public enum Mode {
    PLAY("replay", "commands are typed by themselves; Tab hands you the keyboard, Ctrl-C ends"),
    STEP("replay, step by step", "any key types the next command; Tab hands you the keyboard, Ctrl-C ends"),
    SHOW("replay of stored output", "nothing runs; Ctrl-C ends"),
    SHOW_STEP("replay of stored output, step by step", "nothing runs; any key shows the next command, Ctrl-C ends"),
    YOURS("replay paused", "the keyboard is yours; Tab hands it back"),
    ENDED("replay ended", "");

    private final String words;
    private final String keys;

    Mode(String words, String keys) {
        this.words = words;
        this.keys = keys;
    }

    public String words() {
        return words;
    }

    /** What keys do in it. */
    public String keys() {
        return keys;
    }

    boolean steps() {
        return this == STEP || this == SHOW_STEP;
    }

    boolean shows() {
        return this == SHOW || this == SHOW_STEP;
    }
}
