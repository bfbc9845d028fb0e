package dev.forkshop.workbench.terminal;

import java.util.regex.Pattern;

/**
 * A program's text made fit for a screen that has one owner: colours may stay; what would move the cursor, clear the
 * screen or set a title goes. Of a line that was overwritten by carriage returns the last state is kept.
 */
final class Harmless {
    private static final Pattern COLOUR = Pattern.compile("\033\\[[0-9;:]*m");
    private static final Pattern SEQUENCE = Pattern.compile(
            "\033\\[[0-?]*[ -/]*[@-~]|\033[\\]PX^_][^\007\033]*(\007|\033\\\\)?|\033[ -/]*[0-~]?|\\p{Cntrl}");
    private static final String RESET = "\033[0m";

    private Harmless() {}

    static String of(String text, boolean colour) {
        if (text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t')) {
            return text;
        }
        return strip(lastState(text), colour);
    }

    private static String lastState(String text) {
        String line = text.replaceFirst("\r+$", "");
        return line.substring(line.lastIndexOf('\r') + 1);
    }

    private static String strip(String text, boolean colour) {
        boolean[] coloured = {false};
        String kept = SEQUENCE.matcher(text).replaceAll(found -> {
            boolean stays = found.group().equals("\t")
                    || colour && COLOUR.matcher(found.group()).matches();
            coloured[0] |= stays && !found.group().equals("\t");
            return stays ? found.group() : "";
        });
        return coloured[0] ? kept + RESET : kept;
    }
}
