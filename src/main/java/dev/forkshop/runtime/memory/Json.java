package dev.forkshop.runtime.memory;

/** Node's JSON.stringify and JSON.parse over Java values. Stateless; any thread. */
public final class Json {
    /** How deep values may nest, both ways. */
    static final int MAX_DEPTH = 1000;

    private Json() {}

    /**
     * The value as JSON. Maps, records and plain objects become objects; lists and arrays arrays; byte[] and ByteBuffer
     * what a Buffer becomes; dates their ISO text; sets, patterns and errors {@code {}}; NaN and infinities
     * {@code null}. Functions vanish from objects, are {@code null} in arrays.
     *
     * @return null where Node returns {@code undefined}: the value itself is a function
     * @throws TypeError if the value contains itself or a BigInteger
     * @throws RangeError if it nests deeper than 1,000 levels
     */
    public static String stringify(Object value) {
        return stringify(value, "");
    }

    /** The same over several lines; {@code indent} is written once a level. */
    public static String stringify(Object value, String indent) {
        return JsonBytes.text(value, indent);
    }

    /**
     * The value of a JSON text: a LinkedHashMap, an ArrayList, a String, a Boolean, null, and for numbers a Long where it
     * is an integer that JavaScript holds exactly, else a Double. The last of equal names wins.
     *
     * @throws SyntaxError if it is not JSON
     */
    public static Object parse(String text) {
        return new JsonDecoder(text).decode();
    }

    /** The same of bytes in UTF-8, without the detour over a text. */
    public static Object parse(byte[] utf8, int from, int to) {
        return JsonScanner.parse(utf8, from, to);
    }
}
