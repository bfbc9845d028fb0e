package dev.forkshop.workbench.lesson;

import java.util.List;
import java.util.Locale;

/**
 * A piece of transcript.
 *
 * @param text the lines between the fences; the first is the line after {@link #place}
 */
public record ShopFence(Place place, Mode mode, String text) implements Block {
    /** When it runs, and whether that is seen. */
    public enum Mode {
        /** Enter runs it. */
        RUN,
        /** It runs by itself. */
        AUTO,
        /** It runs by itself and unseen: set-up. */
        HIDDEN,
        /** It never runs. */
        SHOW;

        static final List<String> WORDS = List.of("run", "auto", "hidden", "show");

        static Mode of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** The line of the file on which the text begins, counted from 1. */
    public int firstLine() {
        return place.line() + 1;
    }

    /** The commands in it, as they would be typed. */
    public List<String> commands() {
        return text.lines()
                .filter(line -> line.startsWith("shop> "))
                .map(line -> line.substring("shop> ".length()))
                .toList();
    }
}
