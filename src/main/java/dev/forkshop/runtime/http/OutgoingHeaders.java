package dev.forkshop.runtime.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of a message that is to be sent: found in any case, written as they were set, in the order of setting. */
final class OutgoingHeaders {
    private record Field(String name, List<String> values) {}

    private final Map<String, Field> fields = new LinkedHashMap<>(8);

    void set(String name, List<String> values) {
        fields.put(key(name), new Field(name, values));
    }

    void append(String name, List<String> values) {
        Field known = fields.get(key(name));
        List<String> all = new ArrayList<>(known == null ? List.of() : known.values());
        all.addAll(values);
        set(known == null ? name : known.name(), all);
    }

    void remove(String name) {
        fields.remove(key(name));
    }

    boolean has(String name) {
        return fields.containsKey(key(name));
    }

    /** The values of this name; null where it was not set. */
    List<String> get(String name) {
        Field known = fields.get(key(name));
        return known == null ? null : known.values();
    }

    /** The names in small letters. */
    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** Names and values one after the other, as they go over the wire. */
    List<String> raw() {
        List<String> raw = new ArrayList<>(2 * fields.size() + 8);
        for (Field field : fields.values()) {
            for (String value : field.values()) {
                raw.add(field.name());
                raw.add(value);
            }
        }
        return raw;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
