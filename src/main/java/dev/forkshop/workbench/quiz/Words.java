package dev.forkshop.workbench.quiz;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A text reduced to what it says: lower case, without punctuation around words, articles and Markdown marks. */
final class Words {
    private static final List<String> ARTICLES = List.of("a", "an", "the");

    private Words() {}

    static List<String> of(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_.$+#/-]+"))
                .map(Words::bare)
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .toList();
    }

    static String said(String text) {
        return String.join(" ", of(text));
    }

    /** True where the words of {@code phrase} stand in this order, side by side, in {@code text}; endings may differ. */
    static boolean says(String text, String phrase) {
        return (" " + stems(text) + " ").contains(" " + stems(phrase) + " ");
    }

    private static String bare(String word) {
        return word.replaceAll("^[./-]+|[./-]+$", "");
    }

    private static String stems(String text) {
        return String.join(" ", of(text).stream().map(Words::stem).toList());
    }

    /** Without the usual English ending: blocks, blocked, blocking are one word; share, shares, sharing too. */
    private static String stem(String word) {
        String stem = word.length() > 4 ? word.replaceAll("(ing|ed|es|s)$", "") : word.replaceAll("(?<=..[^s])s$", "");
        return stem.length() > 3 ? stem.replaceAll("e$", "") : stem;
    }
}
