package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.PlainObject;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;

/** The beginning of a message as text, cheap also for a large one: for people, never to be read back. */
final class Preview {
    private static final int LENGTH = 120;
    private static final int ELEMENTS = 12;

    private final StringBuilder text = new StringBuilder();

    private Preview() {}

    static String of(Object value) {
        Preview preview = new Preview();
        preview.add(value, 0);
        String all = preview.text.toString();
        return all.length() > LENGTH ? all.substring(0, LENGTH - 1) + "…" : all;
    }

    private void add(Object value, int depth) {
        if (text.length() > LENGTH || depth > 3) {
            text.append('…');
        } else if (value instanceof CharSequence words) {
            text.append('"').append(words, 0, Math.min(words.length(), LENGTH)).append('"');
        } else if (value instanceof Map<?, ?> map) {
            addMap(map, depth);
        } else if (value instanceof Collection<?> list) {
            addList(list, depth);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            text.append(value instanceof BigInteger ? value + "n" : Json.stringify(value));
        } else if (PlainObject.isPlain(value)) {
            addMap(PlainObject.fields(value), depth);
        } else {
            text.append(value.getClass().getSimpleName());
        }
    }

    private void addMap(Map<?, ?> map, int depth) {
        text.append('{');
        map.entrySet().stream().limit(ELEMENTS).forEach(member -> {
            text.append(text.charAt(text.length() - 1) == '{' ? "" : ",");
            text.append('"').append(member.getKey()).append("\":");
            add(member.getValue(), depth + 1);
        });
        text.append(map.size() > ELEMENTS ? ",…}" : "}");
    }

    private void addList(Collection<?> list, int depth) {
        text.append('[');
        list.stream().limit(ELEMENTS).forEach(element -> {
            text.append(text.charAt(text.length() - 1) == '[' ? "" : ",");
            add(element, depth + 1);
        });
        text.append(list.size() > ELEMENTS ? ",…]" : "]");
    }
}
