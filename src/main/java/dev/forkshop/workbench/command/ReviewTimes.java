package dev.forkshop.workbench.command;

import java.time.Duration;

/** How long it is until something comes back, as a person says it. */
final class ReviewTimes {
    private static final long MONTH = 30;
    private static final long YEAR = 365;

    private ReviewTimes() {}

    /** {@code 10 min}, {@code 3 h}, {@code 2 days}, {@code 4 months}. */
    static String words(Duration time) {
        long minutes = Math.max(1, Math.round(time.toSeconds() / 60.0));
        if (minutes < 60) {
            return minutes + " min";
        }
        long hours = Math.round(minutes / 60.0);
        if (hours < 24) {
            return hours + " h";
        }
        long days = Math.round(hours / 24.0);
        return days < 2 * MONTH
                ? counted(days, "day")
                : days < 2 * YEAR ? counted(days / MONTH, "month") : counted(days / YEAR, "year");
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
