package dev.forkshop.runtime.transport;

import java.util.List;

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

    /** Whether a list such as {@code Connection: close, upgrade} has this word, which is given in small letters. */
    public boolean says(String name, String word) {
        for (int i = 0; i < raw.size(); i += 2) {
            if (raw.get(i).equalsIgnoreCase(name) && lists(raw.get(i + 1), word)) {
                return true;
            }
        }
        return false;
    }

    /** Word for word without a pattern or a list: this is asked for every request. */
    private static boolean lists(String list, String word) {
        for (int begin = 0, end; begin <= list.length(); begin = end + 1) {
            int comma = list.indexOf(',', begin);
            end = comma < 0 ? list.length() : comma;
            if (list.substring(begin, end).trim().equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }
}
