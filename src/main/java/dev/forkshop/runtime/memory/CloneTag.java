package dev.forkshop.runtime.memory;

/**
 * The byte in front of each cloned value. What follows it: nothing for the constants; 4 bytes an int, 8 a long or a
 * double (big-endian); for texts and arrays an int, the number of elements; for containers an int, the number of values
 * (pairs for a map) that follow in order.
 */
enum CloneTag {
    NULL,
    TRUE,
    FALSE,
    INT,
    LONG,
    DOUBLE,
    BIG_INTEGER,
    /** A text of characters below U+0100, one byte each. */
    LATIN_1,
    UTF_16,
    /** Milliseconds since 1970. */
    DATE,
    /** Seconds since 1970, then nanoseconds. */
    INSTANT,
    /** The text, then the flags. */
    PATTERN,
    LIST,
    MAP,
    SET,
    BYTES,
    SHORTS,
    INTS,
    LONGS,
    FLOATS,
    DOUBLES,
    BUFFER,
    /** Name, message, stack and cause, each a value. */
    ERROR,
    /** An int: the number of an object that came before, counted from 0. */
    SEEN,
    ARRAY_BUFFER,
    /** An int: the number of a shared block that goes along. */
    SHARED,
    /** An int: the number of a thing that moves. */
    MOVED,
    /** Its kind, where it begins, how long it is; then its buffer. */
    VIEW,
    /** Where it begins, how long it is; then its buffer. */
    DATA_VIEW,
    /** An int: the number of a buffer's copy that goes along. */
    COPIED;

    private static final CloneTag[] ALL = values();

    byte code() {
        return (byte) ordinal();
    }

    static CloneTag of(byte code) {
        if (code < 0 || code >= ALL.length) {
            throw new DataCloneError("Unable to deserialize cloned data: no value starts with " + code);
        }
        return ALL[code];
    }
}
