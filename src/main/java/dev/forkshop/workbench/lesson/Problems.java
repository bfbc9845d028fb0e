package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.error.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that is wrong in one file, collected while it is read; reading never stops at the first. */
final class Problems {
    private final Source source;
    private final List<Problem> found = new ArrayList<>();

    Problems(Source source) {
        this.source = source;
    }

    void add(Place place, String message, String suggestion) {
        found.add(new Problem(source.file(), place, source.line(place.line()), message, suggestion));
    }

    /** A word that is not known here; the suggestion is the nearest one that is, or all of them. */
    void unknown(Place place, String what, String word, List<String> known) {
        String all = known.isEmpty() ? "" : "one of " + String.join(", ", known);
        add(
                place,
                "unknown " + what + " '" + word + "'",
                Nearest.to(word, known).orElse(all));
    }

    List<Problem> inOrder() {
        return found.stream().sorted(Comparator.comparing(Problem::place)).toList();
    }
}
