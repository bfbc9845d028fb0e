package dev.forkshop.runtime.module;

import dev.forkshop.runtime.memory.JsNumbers;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.PlainObject;
import dev.forkshop.runtime.memory.StackText;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A value as Node's util.inspect shows it: at most three levels deep, a hundred elements, lines of at most 80 characters. */
public final class Inspect {
    private static final int DEEPEST = 2;
    private static final int MOST = 100;
    private static final int WIDEST = 80;
    private static final int TOGETHER = 6;
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private final Set<Object> above = Collections.newSetFromMap(new IdentityHashMap<>());

    private Inspect() {}

    public static String of(Object value) {
        return new Inspect().show(value, 0);
    }

    private String show(Object value, int level) {
        if (value instanceof CharSequence || value instanceof Character || value instanceof Enum) {
            return quoted(value.toString());
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Message message) {
            return show(message.value(), level);
        }
        if (isContainer(value)) {
            return container(value, level);
        }
        return leaf(value);
    }

    private static String number(Number number) {
        boolean negativeZero = number instanceof Double zero && zero == 0 && 1 / zero < 0;
        return negativeZero ? "-0" : number instanceof BigInteger ? number + "n" : JsNumbers.text(number);
    }

    private static String leaf(Object value) {
        if (value instanceof Date || value instanceof Instant) {
            return Json.stringify(value).replace("\"", "");
        }
        if (value instanceof Pattern pattern) {
            return "/" + pattern.pattern() + "/" + ((pattern.flags() & Pattern.CASE_INSENSITIVE) != 0 ? "i" : "");
        }
        if (value instanceof Throwable error) {
            return StackText.of(error);
        }
        if (PlainObject.isLambda(value)) {
            return "[Function (anonymous)]";
        }
        return value == null || describesItself(value) ? String.valueOf(value) : name(value.getClass()) + " {}";
    }

    private static boolean describesItself(Object value) {
        try {
            return value.getClass().getMethod("toString").getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e); // every class has one
        }
    }

    private static String name(Class<?> type) {
        return type.isAnonymousClass() ? "Object" : type.getSimpleName();
    }

    private static boolean isContainer(Object value) {
        return value instanceof Map
                || value instanceof Collection
                || value instanceof Record
                || value instanceof ByteBuffer
                || value != null && value.getClass().isArray();
    }

    private String container(Object value, int level) {
        if (value instanceof byte[] bytes) {
            return buffer(ByteBuffer.wrap(bytes));
        }
        if (value instanceof ByteBuffer bytes) {
            return buffer(bytes.duplicate());
        }
        if (above.contains(value)) {
            return "[Circular *1]";
        }
        if (level > DEEPEST) {
            return value instanceof Collection || value.getClass().isArray() ? "[Array]" : "[Object]";
        }
        above.add(value);
        String shown = open(value, level);
        above.remove(value);
        return shown;
    }

    private String open(Object value, int level) {
        if (value instanceof Map<?, ?> map) {
            return members("", map, level);
        }
        if (value instanceof Record made) {
            return members(made.getClass().getSimpleName() + " ", components(made), level);
        }
        if (value instanceof Set<?> set) {
            return layOut("Set(" + set.size() + ") {", elements(set, level), "}", level, false);
        }
        Collection<?> list = value instanceof Collection<?> given ? given : arrayElements(value);
        return layOut("[", elements(list, level), "]", level, true);
    }

    private String members(String head, Map<?, ?> map, int level) {
        List<String> shown = new ArrayList<>();
        map.forEach((key, member) -> shown.add(key(key) + ": " + show(member, level + 1)));
        return layOut(head + "{", shown, "}", level, false);
    }

    private static String key(Object key) {
        String name = key instanceof Number number ? JsNumbers.text(number) : String.valueOf(key);
        return IDENTIFIER.matcher(name).matches() ? name : quoted(name);
    }

    private List<String> elements(Collection<?> elements, int level) {
        List<String> shown = new ArrayList<>();
        elements.stream().limit(MOST).forEach(each -> shown.add(show(each, level + 1)));
        int more = elements.size() - MOST;
        if (more > 0) {
            shown.add("... " + more + " more item" + (more == 1 ? "" : "s"));
        }
        return shown;
    }

    private static Map<String, Object> components(Record made) {
        Map<String, Object> members = new java.util.LinkedHashMap<>();
        for (RecordComponent each : made.getClass().getRecordComponents()) {
            try {
                each.getAccessor().setAccessible(true);
                members.put(each.getName(), each.getAccessor().invoke(made));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + each, e);
            }
        }
        return members;
    }

    private static List<Object> arrayElements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private static String buffer(ByteBuffer bytes) {
        StringBuilder shown = new StringBuilder("<Buffer");
        for (int left = 50; left > 0 && bytes.hasRemaining(); left--) {
            shown.append(String.format(" %02x", bytes.get()));
        }
        return shown.append(bytes.hasRemaining() ? " ... " + bytes.remaining() + " more bytes>" : ">")
                .toString();
    }

    /** One line if it is short; long arrays of short elements in columns; else one line an element. */
    private static String layOut(String open, List<String> parts, String close, int level, boolean array) {
        if (parts.isEmpty()) {
            return open + close;
        }
        boolean columns = array && parts.size() > TOGETHER;
        List<String> rows = columns ? InspectColumns.of(parts, level * 2) : parts;
        boolean grouped = rows.size() != parts.size();
        int length = rows.stream().mapToInt(row -> row.length() + 2).sum() + open.length() + 10 + level * 2;
        boolean flat = rows.stream().noneMatch(row -> row.contains("\n"));
        if (!grouped && flat && length <= WIDEST) {
            return open + " " + String.join(", ", rows) + " " + close;
        }
        String indent = "\n" + "  ".repeat(level + 1);
        return open + indent + String.join("," + indent, rows) + "\n" + "  ".repeat(level) + close;
    }

    /** Single quotes, unless the text has some and other quotes are free. */
    private static String quoted(String text) {
        char quote = !text.contains("'") ? '\'' : !text.contains("\"") ? '"' : !text.contains("`") ? '`' : '\'';
        String escaped = text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\b", "\\b")
                .replace("\f", "\\f");
        return quote + (quote == '\'' ? escaped.replace("'", "\\'") : escaped) + quote;
    }
}
