package dev.forkshop.workbench.transcript.replay;

/**
 * How to replay. {@code step}: a key for each command. {@code speed}: 1 is a person's pace, 2 twice as fast.
 * {@code show}: stored output, nothing runs.
 */
public record ReplayOptions(boolean step, double speed, boolean show) {
    public static final ReplayOptions USUAL = new ReplayOptions(false, 1, false);

    public ReplayOptions {
        if (!(speed > 0 && speed <= 1000)) {
            throw new IllegalArgumentException("speed: " + speed + " is not between 0 and 1000; 2 is twice as fast");
        }
    }

    Mode mode() {
        if (show) {
            return step ? Mode.SHOW_STEP : Mode.SHOW;
        }
        return step ? Mode.STEP : Mode.PLAY;
    }
}
