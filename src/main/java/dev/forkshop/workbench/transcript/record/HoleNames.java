package dev.forkshop.workbench.transcript.record;

import dev.forkshop.workbench.transcript.Kind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Gives a name to every process, thread, port and id, so that the same one later is known to be the same. */
final class HoleNames {
    private static final Map<Kind, List<String>> LETTERS = new EnumMap<>(Map.of(
            Kind.PID, List.of("A", "B", "C", "D", "E", "F", "G", "H", "J", "K"),
            Kind.TID, List.of("T"),
            Kind.PORT, List.of("P"),
            Kind.ID, List.of("I")));

    private record Named(Kind kind, String value) {}

    private final Map<Named, String> names = new HashMap<>();
    private final Set<String> taken;

    /** {@code taken} are names that mean something else in this file. */
    HoleNames(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** From now on this value has this name. */
    void know(Kind kind, String value, String name) {
        names.put(new Named(kind, value), name);
        taken.add(name);
    }

    /** The hole for a value: it binds a new name the first time, and repeats it from then on. */
    String hole(Kind kind, String value) {
        if (!LETTERS.containsKey(kind)) {
            return "<" + kind.word() + ">";
        }
        Named named = new Named(kind, value);
        if (names.containsKey(named)) {
            return "<" + names.get(named) + ">";
        }
        String name = free(kind);
        know(kind, value, name);
        return "<" + kind.word() + "=" + name + ">";
    }

    Optional<String> name(Kind kind, String value) {
        return Optional.ofNullable(names.get(new Named(kind, value)));
    }

    private String free(Kind kind) {
        return IntStream.iterate(1, round -> round + 1)
                .mapToObj(round -> LETTERS.get(kind).stream().map(letter -> round == 1 ? letter : letter + round))
                .flatMap(letters -> letters)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
