package dev.forkshop.workbench.terminal;

import java.util.Map;

/** The signs that forkshop draws with, in ASCII, for a locale without UTF-8. */
final class Ascii {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("·", "-"),
            Map.entry("•", "*"),
            Map.entry("●", "*"),
            Map.entry("○", "o"),
            Map.entry("…", "..."),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("─", "-"),
            Map.entry("━", "="),
            Map.entry("│", "|"),
            Map.entry("┃", "|"),
            Map.entry("┌", "+"),
            Map.entry("┐", "+"),
            Map.entry("└", "+"),
            Map.entry("┘", "+"),
            Map.entry("├", "+"),
            Map.entry("┤", "+"),
            Map.entry("┬", "+"),
            Map.entry("┴", "+"),
            Map.entry("┼", "+"),
            Map.entry("▶", ">"),
            Map.entry("◀", "<"),
            Map.entry("→", "->"),
            Map.entry("←", "<-"),
            Map.entry("▸", ">"),
            Map.entry("█", "#"),
            Map.entry("▌", "|"),
            Map.entry("░", "."),
            Map.entry("✓", "ok"),
            Map.entry("✗", "x"),
            Map.entry("×", "x"),
            Map.entry("µ", "u"));

    private Ascii() {}

    /** The same text, each sign by its stand-in; letters of any language stay. */
    static String of(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(sign -> plain.append(SIGNS.getOrDefault(sign, sign)));
        return plain.toString();
    }
}
