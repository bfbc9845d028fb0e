package dev.forkshop.runtime.memory;

import java.nio.charset.StandardCharsets;

/** Values as JSON in UTF-8, in a buffer that is used again for the next value. For one thread at a time. */
public final class JsonBytes {
    private final Utf8Sink sink = new Utf8Sink();
    private JsonEncoder encoder;

    /**
     * Puts the value's JSON where the one before was, as {@link Json#stringify(Object)} makes it; a function becomes
     * {@code null}.
     *
     * @param end goes behind it
     */
    public void set(Object value, char end) {
        sink.clear();
        JsonEncoder current = encoder == null ? new JsonEncoder(sink, "") : encoder;
        encoder = null; // one that threw is in the middle of a value for ever
        current.encode(value);
        encoder = current;
        sink.write(end);
    }

    /** What holds the JSON; good until the next value comes. */
    public byte[] array() {
        return sink.bytes();
    }

    /** How many bytes there are of it, from the beginning. */
    public int length() {
        return sink.length();
    }

    static String text(Object value, String indent) {
        Utf8Sink sink = new Utf8Sink();
        boolean something = new JsonEncoder(sink, indent).encode(value);
        return something ? new String(sink.bytes(), 0, sink.length(), StandardCharsets.UTF_8) : null;
    }
}
