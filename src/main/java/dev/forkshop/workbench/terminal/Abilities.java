package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.view.Symbols;
import java.util.Map;

/**
 * What may be written to whoever is at the other end.
 *
 * @param terminal whether it is a terminal at all: then control characters of programs are held back
 * @param colour colours and weights
 * @param redraw moving the cursor: a line that stays while others appear above it, a status line
 * @param signs signs outside ASCII; otherwise their stand-ins
 * @param words a word beside every sign, for a screen reader
 */
public record Abilities(boolean terminal, boolean colour, boolean redraw, boolean signs, boolean words) {
    /** The abilities under this environment; {@code charset} is what the locale says. */
    public static Abilities of(Map<String, String> env, boolean terminal, String charset) {
        boolean dumb = env.getOrDefault("TERM", "dumb").equals("dumb");
        boolean accessible = env.getOrDefault("ACCESSIBLE", "").matches("1|true|yes");
        boolean colour = terminal && !dumb && env.getOrDefault("NO_COLOR", "").isEmpty();
        boolean signs = charset.equalsIgnoreCase("UTF-8") && !accessible;
        return new Abilities(terminal, colour, terminal && !dumb && !accessible, signs, accessible);
    }

    /** The signs to draw with. */
    public Symbols symbols() {
        return signs ? Symbols.DRAWN : Symbols.PLAIN;
    }

    /** The abilities under this process's environment. */
    public static Abilities of(boolean terminal) {
        return of(System.getenv(), terminal, System.getProperty("native.encoding", "UTF-8"));
    }
}
