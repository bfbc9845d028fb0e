package dev.forkshop.runtime.module;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that was probably meant: at most a third of its letters differ. */
final class Nearest {
    private Nearest() {}

    static Optional<String> to(String asked, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(asked, word) <= Math.max(2, word.length() / 3))
                .min(Comparator.comparingInt((String word) -> distance(asked, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance; the case of letters does not count. */
    private static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
