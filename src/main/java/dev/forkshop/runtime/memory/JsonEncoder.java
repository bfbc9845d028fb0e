package dev.forkshop.runtime.memory;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One value on its way to JSON text. */
final class JsonEncoder {
    private final JsonText json;
    private final List<Step> path = new ArrayList<>();

    /** A container that is being written, and the name under which its parent holds it. */
    private record Step(String name, Object container) {
        String constructor() {
            boolean array =
                    container instanceof Collection || container.getClass().isArray();
            boolean map = container instanceof Map;
            String name =
                    array ? "Array" : map ? "Object" : container.getClass().getSimpleName();
            return "object with constructor '" + name + "'";
        }
    }

    /** What it writes has no end: a value that is encoded once more stands behind the one before. */
    JsonEncoder(Utf8Sink target, String indent) {
        json = new JsonText(target, indent);
    }

    /** False where Node has {@code undefined}; it is written as null. One that threw is of no more use. */
    boolean encode(Object value) {
        write("", value);
        return !vanishes(value);
    }

    private void write(String name, Object value) {
        if (value instanceof String text) {
            json.text(text);
        } else if (value instanceof Message message) {
            write(name, message.value());
        } else if (value == null || vanishes(value)) {
            json.literal("null");
        } else if (value instanceof Boolean flag) {
            json.literal(flag.toString());
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof CharSequence || value instanceof Character || value instanceof Enum) {
            json.text(value.toString());
        } else if (value instanceof Date || value instanceof TemporalAccessor) {
            json.text(date(value));
        } else {
            container(name, value);
        }
    }

    private void number(Number number) {
        if (number instanceof BigInteger) {
            throw new TypeError("Do not know how to serialize a BigInt");
        }
        boolean finite = Double.isFinite(number.doubleValue());
        json.literal(finite ? JsNumbers.text(number) : "null");
    }

    private static String date(Object value) {
        if (value instanceof Date date) {
            return Lazy.ISO.format(date.toInstant());
        }
        return value instanceof Instant instant ? Lazy.ISO.format(instant) : value.toString();
    }

    private void container(String name, Object value) {
        enter(name, value);
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Set) {
            object(Map.of());
        } else if (value instanceof Iterable<?> elements) {
            array(elements);
        } else if (value instanceof byte[] bytes) {
            buffer(ByteBuffer.wrap(bytes));
        } else if (value instanceof ByteBuffer bytes) {
            buffer(bytes.duplicate());
        } else if (value.getClass().isArray()) {
            array(elements(value));
        } else {
            object(isOpaque(value) ? Map.of() : PlainObject.fields(value));
        }
        path.remove(path.size() - 1);
    }

    private static boolean isOpaque(Object value) {
        return value instanceof Throwable || !PlainObject.isPlain(value);
    }

    private void object(Map<?, ?> members) {
        json.begin('{');
        for (Map.Entry<?, ?> member : members.entrySet()) {
            if (!vanishes(member.getValue())) {
                String name = name(member.getKey());
                json.name(name);
                write(name, member.getValue());
            }
        }
        json.end('}');
    }

    static String name(Object key) {
        return key instanceof Number number ? JsNumbers.text(number) : String.valueOf(key);
    }

    private void array(Iterable<?> elements) {
        json.begin('[');
        int index = 0;
        for (Object element : elements) {
            write("[" + index++, element);
        }
        json.end(']');
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private void buffer(ByteBuffer bytes) {
        json.begin('{');
        json.name("type");
        json.text("Buffer");
        json.name("data");
        json.begin('[');
        while (bytes.hasRemaining()) {
            json.literal(Integer.toString(bytes.get() & 0xff));
        }
        json.end(']');
        json.end('}');
    }

    private static boolean vanishes(Object value) {
        return value != null
                && !(value instanceof Map)
                && !(value instanceof Iterable)
                && PlainObject.isFunction(value);
    }

    private void enter(String name, Object container) {
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).container() == container) {
                throw circular(path.subList(i, path.size()), name);
            }
        }
        if (path.size() == Json.MAX_DEPTH) {
            throw new RangeError("a value nests deeper than " + Json.MAX_DEPTH + " levels");
        }
        path.add(new Step(name, container));
    }

    /** Node's drawing of the circle: where it starts, at most three steps, what closes it. */
    private static TypeError circular(List<Step> circle, String closing) {
        List<String> lines = new ArrayList<>();
        lines.add("Converting circular structure to JSON\n    --> starting at "
                + circle.get(0).constructor());
        for (int i = 1; i < circle.size(); i++) {
            if (i <= 2 || i == circle.size() - 1) {
                lines.add("|     " + property(circle.get(i).name()) + " -> "
                        + circle.get(i).constructor());
            } else if (i == 3) {
                lines.add("|     ...");
            }
        }
        lines.add("--- " + property(closing) + " closes the circle");
        return new TypeError(String.join("\n    ", lines));
    }

    private static String property(String name) {
        return name.startsWith("[") ? "index " + name.substring(1) : "property '" + name + "'";
    }

    /** What most values do not need, and what would make the first message of a child wait. */
    private static final class Lazy {
        static final DateTimeFormatter ISO =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    }
}
