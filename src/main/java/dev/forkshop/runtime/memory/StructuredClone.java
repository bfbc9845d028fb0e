package dev.forkshop.runtime.memory;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Values as bytes and back, with more kinds than JSON has: BigInteger, dates, patterns, maps, sets, typed arrays,
 * buffers, errors, circles, shared parts. It is serialization {@code advanced}, Node's v8.serialize. Stateless; any
 * thread.
 *
 * <p>What comes out is a copy of the nearest plain kind: short and byte become Integer, float Double, char a String, any
 * List an ArrayList, a record or an object of a module's class a LinkedHashMap (its class is lost, as in Node), an error a
 * {@link JsError}.
 */
public final class StructuredClone {
    /** How deep values may nest, both ways. */
    static final int MAX_DEPTH = 1000;

    private StructuredClone() {}

    /** @throws DataCloneError if a part cannot be cloned; it is named from {@code message} on */
    public static byte[] encode(Object value) {
        return encode(value, "message");
    }

    /** The same; {@code root} is how an error calls the value. */
    public static byte[] encode(Object value, String root) {
        CloneWriter writer = new CloneWriter(root, Cargo.NONE);
        writer.write(value);
        return writer.bytes();
    }

    /** @throws DataCloneError if these are not the bytes of one value */
    public static Object decode(byte[] bytes) {
        return decode(ByteBuffer.wrap(bytes));
    }

    /** The value of what remains in the buffer. */
    public static Object decode(ByteBuffer bytes) {
        return new CloneReader(bytes, Cargo.NONE).whole();
    }

    /** A deep copy, as Node's structuredClone makes it; shared memory stays shared. */
    public static Object of(Object value) {
        return of(value, List.of());
    }

    /** The same; what stands in {@code transfer} moves into the copy. */
    public static Object of(Object value, List<?> transfer) {
        return Parcel.of(value, "value", transfer).open();
    }
}
