package dev.forkshop.workbench.transcript;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a file has bound so far. A lesson gives the same ones to all fences of a step, so that a later fence
 * may use what an earlier one bound.
 */
public final class Names {
    private record Bound(Kind kind, int line) {}

    private final Map<String, Bound> bound = new HashMap<>();

    void bind(String name, Kind kind, int line) {
        bound.put(name, new Bound(kind, line));
    }

    Optional<Kind> kind(String name) {
        return Optional.ofNullable(bound.get(name)).map(Bound::kind);
    }

    Optional<Integer> line(String name) {
        return Optional.ofNullable(bound.get(name)).map(Bound::line);
    }

    boolean contains(String name) {
        return bound.containsKey(name);
    }

    Collection<String> all() {
        return bound.keySet();
    }
}
