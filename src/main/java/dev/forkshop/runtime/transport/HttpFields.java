package dev.forkshop.runtime.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The header fields of a message in the order of the wire: name, value, name, value, with the letters as they came.
 * Node's {@code rawHeaders}.
 */
public record HttpFields(List<String> raw) {
    public static final HttpFields NONE = new HttpFields(List.of());

    /** The first value of this name in any case; null where there is none. */
    public String first(String name) {
        for (int i = 0; i < raw.size(); i += 2) {
            if (raw.get(i).equalsIgnoreCase(name)) {
                return raw.get(i + 1);
            }
        }
        return null;
    }

    public boolean has(String name) {
        return first(name) != null;
    }

    /** Every value of this name. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>(1);
        for (int i = 0; i < raw.size(); i += 2) {
            if (raw.get(i).equalsIgnoreCase(name)) {
                values.add(raw.get(i + 1));
            }
        }
        return values;
    }

    /** Whether a list such as {@code Connection: close, upgrade} has this word, which is given in small letters. */
    public boolean says(String name, String word) {
        String list = first(name);
        return list != null && (list.equalsIgnoreCase(word) || wordsOf(name).contains(word));
    }

    private List<String> wordsOf(String name) {
        return List.of(
                String.join(",", all(name)).toLowerCase(Locale.ROOT).trim().split("\\s*,\\s*"));
    }
}
