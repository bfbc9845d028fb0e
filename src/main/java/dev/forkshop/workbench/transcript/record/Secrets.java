package dev.forkshop.workbench.transcript.record;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Texts that never reach the disk. */
final class Secrets {
    static final String PLACE = "[secret]";

    private final List<String> values;

    Secrets(Collection<String> values) {
        if (values.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("secrets: an empty one is everywhere; name its text");
        }
        this.values = values.stream()
                .flatMap(String::lines)
                .filter(value -> !value.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** What is typed, without secrets. */
    String without(String typed) {
        String clean = typed;
        for (String value : values) {
            clean = clean.replace(value, PLACE);
        }
        return clean;
    }

    /** The characters of a line that belong to a secret. */
    BitSet in(String text) {
        BitSet found = new BitSet();
        for (String value : values) {
            for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
                found.set(at, at + value.length());
            }
        }
        return found;
    }

    /** Whether a text about to be written holds a secret after all; one may be a word of the grammar. */
    boolean showIn(String text) {
        return values.stream().anyMatch(value -> !PLACE.contains(value) && text.contains(value));
    }
}
