package dev.forkshop.workbench.view;

import java.util.Locale;

/** How a measured duration is written. */
public final class Durations {
    private Durations() {}

    /**
     * Nanoseconds as milliseconds: one decimal below a hundred, none above. The unit is always {@code ms}, so that
     * figures under one another compare, and so that a transcript's {@code <ms>} always finds its unit.
     */
    public static String words(long nanos) {
        double millis = nanos / 1e6;
        return String.format(Locale.ROOT, millis < 100 ? "%.1f ms" : "%,.0f ms", millis);
    }
}
