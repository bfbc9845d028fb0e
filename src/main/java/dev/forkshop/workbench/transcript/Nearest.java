package dev.forkshop.workbench.transcript;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that was probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The known word with the fewest letters to change, if that is few enough to be a slip: at most a third, or two. */
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(2, candidate.length() / 3))
                .filter(candidate -> distance(word, candidate) < Math.max(word.length(), candidate.length()))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            int diagonal = i - 1;
            for (int j = 0; j <= b.length(); j++) {
                int above = row[j];
                row[j] = i == 0
                        ? j
                        : j == 0 ? i : cheapest(a.charAt(i - 1) == b.charAt(j - 1), diagonal, above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    private static int cheapest(boolean same, int diagonal, int above, int left) {
        return Math.min(diagonal + (same ? 0 : 1), Math.min(above, left) + 1);
    }
}
