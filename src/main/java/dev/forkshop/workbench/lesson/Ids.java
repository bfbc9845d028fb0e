package dev.forkshop.workbench.lesson;

import java.util.Locale;

/** The names of lessons and steps: lower-case words joined by hyphens. */
final class Ids {
    private Ids() {}

    static boolean good(String id) {
        return id.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    /** The id that a title would get. */
    static String from(String title) {
        String words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return words.replaceAll("^-|-$", "");
    }
}
