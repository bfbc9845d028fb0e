package dev.forkshop.runtime.memory;

import dev.forkshop.runtime.error.ErrorCode;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** One value on its way to bytes. */
final class CloneWriter {
    private final CloneBuffer out = new CloneBuffer();
    private Map<Object, Integer> seen;
    private final ClonePath path;
    private final Cargo cargo;

    CloneWriter(String root, Cargo cargo) {
        this.cargo = cargo;
        this.path = new ClonePath(root);
    }

    ByteBuffer written() {
        return out.written();
    }

    byte[] bytes() {
        return out.bytes();
    }

    void write(Object given) {
        Object value = given instanceof Message message ? message.value() : given;
        if (!constant(value) && !number(value) && !text(value)) {
            object(value);
        }
    }

    private boolean constant(Object value) {
        if (value == null) {
            tag(CloneTag.NULL);
            return true;
        }
        if (value instanceof Boolean flag) {
            tag(flag ? CloneTag.TRUE : CloneTag.FALSE);
            return true;
        }
        return false;
    }

    private boolean number(Object value) {
        if (value instanceof Long number) {
            tag(CloneTag.LONG).putLong(number);
        } else if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            tag(CloneTag.INT).putInt(((Number) value).intValue());
        } else if (value instanceof BigInteger number) {
            bytes(CloneTag.BIG_INTEGER, number.toByteArray());
        } else if (value instanceof Number number) {
            tag(CloneTag.DOUBLE).putDouble(number.doubleValue());
        } else {
            return false;
        }
        return true;
    }

    private boolean text(Object value) {
        if (value instanceof CharSequence || value instanceof Character || value instanceof Enum) {
            text(value.toString());
            return true;
        }
        return false;
    }

    private void text(String text) {
        if (isLatin1(text)) {
            bytes(CloneTag.LATIN_1, text.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            ByteBuffer to = sized(CloneTag.UTF_16, text.length(), Character.BYTES);
            to.asCharBuffer().put(text);
            to.position(to.position() + text.length() * Character.BYTES);
        }
    }

    static boolean isLatin1(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return false;
            }
        }
        return true;
    }

    private void object(Object value) {
        seen = seen == null ? new IdentityHashMap<>() : seen;
        Integer before = seen.putIfAbsent(value, seen.size());
        if (before != null) {
            tag(CloneTag.SEEN).putInt(before);
        } else if (value instanceof Date date) {
            tag(CloneTag.DATE).putLong(date.getTime());
        } else if (value instanceof Instant instant) {
            tag(CloneTag.INSTANT).putLong(instant.getEpochSecond()).putInt(instant.getNano());
        } else if (value instanceof Pattern pattern) {
            tag(CloneTag.PATTERN).putInt(pattern.flags());
            text(pattern.pattern());
        } else if (!memory(value) && !array(value)) {
            container(value);
        }
    }

    /** Buffers, the views on them, and whatever else may move. */
    private boolean memory(Object value) {
        if (value instanceof TypedArray view) {
            requireAttached(view.buffer());
            tag(CloneTag.VIEW)
                    .put((byte) view.kind().ordinal())
                    .putInt(view.byteOffset())
                    .putInt(view.givenLength());
            write(view.buffer());
        } else if (value instanceof DataView view) {
            requireAttached(view.buffer());
            tag(CloneTag.DATA_VIEW).putInt(view.byteOffset()).putInt(view.byteLength());
            write(view.buffer());
        } else if (value instanceof SharedArrayBuffer buffer && cargo.local()) {
            tag(CloneTag.SHARED).putInt(cargo.share(buffer.block()));
        } else if (value instanceof Transferable item) {
            transferable(item);
        } else {
            return false;
        }
        return true;
    }

    private void transferable(Transferable item) {
        int number = cargo.numberOf(item);
        if (item instanceof ArrayBuffer buffer) {
            requireAttached(buffer);
        }
        if (number >= 0) {
            tag(CloneTag.MOVED).putInt(number);
        } else if (item instanceof ArrayBuffer buffer && cargo.local()) {
            tag(CloneTag.COPIED).putInt(cargo.add(buffer.copy()));
        } else if (item instanceof ArrayBuffer buffer) {
            ByteBuffer to = sized(CloneTag.ARRAY_BUFFER, buffer.byteLength(), 1);
            to.put(buffer.memory().slice(0, buffer.byteLength()));
        } else {
            throw ErrorCode.ERR_MISSING_TRANSFERABLE_IN_TRANSFER_LIST.error();
        }
    }

    private void requireAttached(AnyArrayBuffer buffer) {
        if (buffer instanceof ArrayBuffer own && own.detached()) {
            throw new DataCloneError(path + ": An ArrayBuffer is detached and could not be cloned.");
        }
    }

    private boolean array(Object value) {
        if (value instanceof byte[] array) {
            bytes(CloneTag.BYTES, array);
        } else if (value instanceof ByteBuffer buffer) {
            sized(CloneTag.BUFFER, buffer.remaining(), 1).put(buffer.duplicate());
        } else if (value instanceof short[] array) {
            ByteBuffer to = sized(CloneTag.SHORTS, array.length, Short.BYTES);
            to.asShortBuffer().put(array);
            to.position(to.position() + array.length * Short.BYTES);
        } else if (value instanceof int[] array) {
            ByteBuffer to = sized(CloneTag.INTS, array.length, Integer.BYTES);
            to.asIntBuffer().put(array);
            to.position(to.position() + array.length * Integer.BYTES);
        } else if (value instanceof long[] array) {
            ByteBuffer to = sized(CloneTag.LONGS, array.length, Long.BYTES);
            to.asLongBuffer().put(array);
            to.position(to.position() + array.length * Long.BYTES);
        } else {
            return floating(value);
        }
        return true;
    }

    private boolean floating(Object value) {
        if (value instanceof float[] array) {
            ByteBuffer to = sized(CloneTag.FLOATS, array.length, Float.BYTES);
            to.asFloatBuffer().put(array);
            to.position(to.position() + array.length * Float.BYTES);
        } else if (value instanceof double[] array) {
            ByteBuffer to = sized(CloneTag.DOUBLES, array.length, Double.BYTES);
            to.asDoubleBuffer().put(array);
            to.position(to.position() + array.length * Double.BYTES);
        } else {
            return false;
        }
        return true;
    }

    private void container(Object value) {
        if (path.depth() >= StructuredClone.MAX_DEPTH) {
            throw new RangeError("a value nests deeper than " + StructuredClone.MAX_DEPTH + " levels");
        }
        if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Set<?> set) {
            elements(CloneTag.SET, set);
        } else if (value instanceof Collection<?> list) {
            elements(CloneTag.LIST, list);
        } else if (value instanceof Object[] array) {
            elements(CloneTag.LIST, Arrays.asList(array));
        } else if (value.getClass().isArray()) {
            elements(CloneTag.LIST, boxed(value)); // of booleans or characters
        } else if (value instanceof Throwable error) {
            error(error);
        } else {
            map(plainFields(value));
        }
    }

    private static List<Object> boxed(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private Map<String, Object> plainFields(Object value) {
        if (PlainObject.isFunction(value) || !PlainObject.isPlain(value)) {
            String kind = PlainObject.isFunction(value)
                    ? "a function"
                    : "a " + value.getClass().getSimpleName();
            throw new DataCloneError(path + " is " + kind + " and could not be cloned.");
        }
        return PlainObject.fields(value);
    }

    private void map(Map<?, ?> map) {
        tag(CloneTag.MAP).putInt(map.size());
        for (Map.Entry<?, ?> member : map.entrySet()) {
            path.member(member.getKey());
            write(member.getKey());
            write(member.getValue());
            path.leave();
        }
    }

    private void elements(CloneTag tag, Collection<?> elements) {
        Object[] now = elements.toArray();
        tag(tag).putInt(now.length);
        for (int i = 0; i < now.length; i++) {
            path.element(i);
            write(now[i]);
            path.leave();
        }
    }

    private void error(Throwable error) {
        tag(CloneTag.ERROR);
        text(ErrorNames.of(error));
        write(error.getMessage());
        text(StackText.of(error));
        path.member("cause");
        write(error.getCause());
        path.leave();
    }

    private void bytes(CloneTag tag, byte[] bytes) {
        sized(tag, bytes.length, 1).put(bytes);
    }

    private ByteBuffer tag(CloneTag tag) {
        return out.room(1 + Long.BYTES + Integer.BYTES).put(tag.code());
    }

    private ByteBuffer sized(CloneTag tag, int length, int width) {
        return out.room(1L + Integer.BYTES + (long) length * width)
                .put(tag.code())
                .putInt(length);
    }
}
