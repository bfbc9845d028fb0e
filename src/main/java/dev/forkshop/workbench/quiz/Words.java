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

    private static String bare(String word) {
        return word.replaceAll("^[./-]+|[./-]+$", "");
    }
}
