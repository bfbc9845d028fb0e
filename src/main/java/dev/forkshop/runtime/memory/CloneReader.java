package dev.forkshop.runtime.memory;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Bytes on their way to one value. A length is believed only as far as there are bytes for it. */
final class CloneReader {
    private final ByteBuffer in;
    private final List<Object> seen = new ArrayList<>();
    private final Cargo cargo;
    private final boolean only;
    private int depth;

    CloneReader(ByteBuffer in, Cargo cargo) {
        this(in, cargo, true);
    }

    /** {@code only} says that nobody else reads these: what was copied for the value may become its own. */
    CloneReader(ByteBuffer in, Cargo cargo, boolean only) {
        this.in = in;
        this.cargo = cargo;
        this.only = only;
    }

    Object whole() {
        try {
            Object value = value();
            if (in.hasRemaining()) {
                throw malformed(in.remaining() + " bytes are left behind the value");
            }
            return value;
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | RangeError
                | ClassCastException
                | IllegalArgumentException e) {
            throw malformed("a part is cut short or of the wrong kind");
        } catch (StackOverflowError e) { // a set that contains itself has no hash
            throw malformed("a set contains itself");
        }
    }

    private Object value() {
        CloneTag tag = CloneTag.of(in.get());
        return switch (tag) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case INT -> in.getInt();
            case LONG -> in.getLong();
            case DOUBLE -> in.getDouble();
            case BIG_INTEGER -> new BigInteger(bytes());
            case LATIN_1 -> new String(bytes(), StandardCharsets.ISO_8859_1);
            case UTF_16 -> slice(Character.BYTES).asCharBuffer().toString();
            case SEEN -> earlier(in.getInt());
            case LIST, MAP, SET, ERROR -> container(tag);
            case VIEW, DATA_VIEW -> view(tag);
            default -> keep(leaf(tag));
        };
    }

    private Object leaf(CloneTag tag) {
        return switch (tag) {
            case DATE -> new Date(in.getLong());
            case INSTANT -> instant(in.getLong(), in.getInt());
            case PATTERN -> pattern(in.getInt());
            case BYTES -> bytes();
            case BUFFER -> ByteBuffer.wrap(bytes());
            case ARRAY_BUFFER -> ArrayBuffer.from(slice(1));
            case SHARED -> new SharedArrayBuffer(cargo.shared(in.getInt()));
            case MOVED -> cargo.arrive(in.getInt());
            case COPIED -> ArrayBuffer.of(cargo.copy(in.getInt(), only));
            default -> array(tag);
        };
    }

    private Object array(CloneTag tag) {
        return switch (tag) {
            case SHORTS -> {
                ByteBuffer from = slice(Short.BYTES);
                short[] array = new short[from.remaining() / Short.BYTES];
                from.asShortBuffer().get(array);
                yield array;
            }
            case INTS -> {
                ByteBuffer from = slice(Integer.BYTES);
                int[] array = new int[from.remaining() / Integer.BYTES];
                from.asIntBuffer().get(array);
                yield array;
            }
            case LONGS -> {
                ByteBuffer from = slice(Long.BYTES);
                long[] array = new long[from.remaining() / Long.BYTES];
                from.asLongBuffer().get(array);
                yield array;
            }
            default -> floating(tag);
        };
    }

    private Object floating(CloneTag tag) {
        if (tag == CloneTag.FLOATS) {
            ByteBuffer from = slice(Float.BYTES);
            float[] array = new float[from.remaining() / Float.BYTES];
            from.asFloatBuffer().get(array);
            return array;
        }
        ByteBuffer from = slice(Double.BYTES);
        double[] array = new double[from.remaining() / Double.BYTES];
        from.asDoubleBuffer().get(array);
        return array;
    }

    /** A view is numbered before its buffer: a place is held for it. */
    private Object view(CloneTag tag) {
        int number = seen.size();
        seen.add(null);
        ViewKind kind = tag == CloneTag.VIEW ? ViewKind.of(in.get()) : null;
        int byteOffset = in.getInt();
        int length = in.getInt();
        if (!(value() instanceof AnyArrayBuffer buffer)) {
            throw malformed("a view has no buffer");
        }
        Object view = kind == null ? new DataView(buffer, byteOffset, length) : kind.make(buffer, byteOffset, length);
        seen.set(number, view);
        return view;
    }

    private Object container(CloneTag tag) {
        if (++depth > StructuredClone.MAX_DEPTH) {
            throw malformed("it nests deeper than " + StructuredClone.MAX_DEPTH + " levels");
        }
        Object container = switch (tag) {
            case LIST -> elements(new ArrayList<>());
            case SET -> elements(new LinkedHashSet<>());
            case MAP -> map();
            default -> error();
        };
        depth--;
        return container;
    }

    private Object elements(Collection<Object> elements) {
        keep(elements);
        int count = count(1);
        for (int i = 0; i < count; i++) {
            elements.add(value());
        }
        return elements;
    }

    private Object map() {
        Map<Object, Object> map = new LinkedHashMap<>();
        keep(map);
        int count = count(2);
        for (int i = 0; i < count; i++) {
            Object key = value();
            map.put(key, value());
        }
        return map;
    }

    /** An error is numbered before its cause is known: a place is held for it. */
    private Object error() {
        int number = seen.size();
        seen.add(null);
        String name = (String) value();
        String message = (String) value();
        String stack = (String) value();
        Object cause = value();
        JsError error = new JsError(name, message, stack, cause instanceof Throwable thrown ? thrown : null);
        seen.set(number, error);
        return error;
    }

    private Instant instant(long seconds, int nanos) {
        try {
            return Instant.ofEpochSecond(seconds, nanos);
        } catch (DateTimeException | ArithmeticException e) {
            throw malformed("an instant is out of range");
        }
    }

    private Pattern pattern(int flags) {
        return Pattern.compile((String) value(), flags);
    }

    private Object keep(Object object) {
        seen.add(object);
        return object;
    }

    private Object earlier(int number) {
        if (number < 0 || number >= seen.size()) {
            throw malformed("it refers to a value that does not exist");
        }
        return seen.get(number);
    }

    private int count(int bytesEach) {
        int count = in.getInt();
        if (count < 0 || (long) count * bytesEach > in.remaining()) {
            throw malformed("a length of " + count + " is more than there is");
        }
        return count;
    }

    private byte[] bytes() {
        byte[] bytes = new byte[count(1)];
        in.get(bytes);
        return bytes;
    }

    private ByteBuffer slice(int width) {
        int size = count(width) * width;
        ByteBuffer slice = in.slice(in.position(), size);
        in.position(in.position() + size);
        return slice;
    }

    private static DataCloneError malformed(String why) {
        return new DataCloneError("Unable to deserialize cloned data: " + why + ".");
    }
}
