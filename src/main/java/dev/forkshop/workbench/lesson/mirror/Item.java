package dev.forkshop.workbench.lesson.mirror;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a document says or does, and a lesson answers.
 *
 * @param id its letter and its number: {@code C12}
 * @param section the section where it stands; empty for a trap
 * @param title what it is, in our words
 */
public record Item(String id, String section, String title) {
    public Kind kind() {
        return Kind.of(id.charAt(0)).orElseThrow();
    }

    int number() {
        return Integer.parseInt(id.substring(1));
    }

    /** The item of the same kind whose number is nearest to one that is not there. */
    static Optional<Item> nearest(List<Item> items, Kind kind, int number) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .min(Comparator.comparingInt(item -> Math.abs(item.number() - number)));
    }
}
