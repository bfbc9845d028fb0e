package dev.forkshop.workbench.transcript.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the names of a transcript stand for, and what those that stand for nothing yet must not be: in a set,
 * {@code <pid=B!=A>} may come before A does. Immutable. Values are as {@link Values} writes them.
 */
public record Bindings(Map<String, String> values, Map<String, Set<String>> refused) {
    public static final Bindings NONE = new Bindings(Map.of(), Map.of());

    public Bindings {
        values = Map.copyOf(values);
        refused = Map.copyOf(refused);
    }

    public static Bindings of(Map<String, String> values) {
        return new Bindings(values, Map.of());
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean refuses(String name, String value) {
        return refused.getOrDefault(name, Set.of()).contains(value);
    }

    Bindings bind(String name, String value) {
        if (values.containsKey(name)) {
            return this;
        }
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        Map<String, Set<String>> fewer = new HashMap<>(refused);
        fewer.remove(name);
        return new Bindings(more, fewer);
    }

    /** From now on {@code name} must not become {@code value}; nothing changes if it stands for something already. */
    Bindings refuse(String name, String value) {
        if (values.containsKey(name)) {
            return this;
        }
        Set<String> values = new HashSet<>(refused.getOrDefault(name, Set.of()));
        values.add(value);
        Map<String, Set<String>> more = new HashMap<>(refused);
        more.put(name, Set.copyOf(values));
        return new Bindings(this.values, more);
    }

    /** Only what later lines will ask for, so that differences that no longer matter don't count as such. */
    Bindings only(Collection<String> names) {
        if (names.containsAll(values.keySet()) && names.containsAll(refused.keySet())) {
            return this;
        }
        Map<String, String> live = new HashMap<>(values);
        live.keySet().retainAll(names);
        Map<String, Set<String>> refusals = new HashMap<>(refused);
        refusals.keySet().retainAll(names);
        return new Bindings(live, refusals);
    }
}
