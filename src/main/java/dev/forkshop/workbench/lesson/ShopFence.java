package dev.forkshop.workbench.lesson;

import dev.forkshop.workbench.transcript.Transcript;
import java.util.List;
import java.util.Locale;

/**
 * A piece of transcript.
 *
 * @param text the lines between the fences
 * @param transcript the same, read; without commands where the fence never runs
 */
public record ShopFence(Place place, Mode mode, String text, Transcript transcript) implements Block {
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

    /** Whether it runs by itself, seen or unseen. */
    public boolean setsUp() {
        return mode == Mode.AUTO || mode == Mode.HIDDEN;
    }

    /** The commands that it would run, as they would be typed. */
    public List<String> commands() {
        return transcript.exchanges().stream()
                .map(exchange -> exchange.command().text())
                .toList();
    }
}
