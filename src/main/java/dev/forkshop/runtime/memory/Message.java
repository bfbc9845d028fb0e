package dev.forkshop.runtime.memory;

import java.util.List;
import java.util.Map;

/**
 * A value that came from the other side, as a listener wants it: {@code m.number("num")} reads a property, and as text it
 * is its JSON. A property that is missing or of another kind is a {@link TypeError} that names it.
 */
public record Message(Object value) {

    /** A property, or an element of a list by its index; null where there is none. */
    public Object get(String name) {
        if (value instanceof Map<?, ?> map) {
            return map.get(name);
        }
        boolean element = value instanceof List && name.matches("\\d{1,9}");
        return element ? element((List<?>) value, Integer.parseInt(name)) : null;
    }

    public boolean has(String name) {
        return value instanceof Map<?, ?> map ? map.containsKey(name) : get(name) != null;
    }

    public double number(String name) {
        return as(Number.class, name, "a number").doubleValue();
    }

    /** A whole number; a fraction is an error. */
    public long integer(String name) {
        double number = number(name);
        if (number != Math.rint(number)) {
            throw new TypeError(name + " is " + JsNumbers.text(number) + ", not a whole number");
        }
        return as(Number.class, name, "a number").longValue();
    }

    public String text(String name) {
        return as(String.class, name, "a text");
    }

    /** Whether the whole message is this one word. */
    public boolean is(String word) {
        return word.equals(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value instanceof java.math.BigInteger ? value + "n" : Json.stringify(value));
    }

    private <T> T as(Class<T> type, String name, String kind) {
        Object found = get(name);
        if (type.isInstance(found)) {
            return type.cast(found);
        }
        String there = found == null ? "missing" : Json.stringify(found);
        throw new TypeError("the message's \"" + name + "\" is not " + kind + ": it is " + there);
    }

    private static Object element(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }
}
