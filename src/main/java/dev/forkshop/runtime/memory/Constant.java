package dev.forkshop.runtime.memory;

/**
 * A value that nobody can change: its clone is the value itself. To see that costs a few instructions; as bytes and back a
 * number costs a hundred times as much. {@link CloneTag} has the lengths. Stateless.
 */
final class Constant {
    /** In place of a length, where the value must be cloned. */
    static final int NONE = -1;

    private Constant() {}

    /** How many bytes its clone would have. */
    static int length(Object value) {
        if (value instanceof Integer) {
            return 1 + Integer.BYTES;
        }
        if (value instanceof String text) {
            return 1 + Integer.BYTES + text.length() * width(text);
        }
        if (value instanceof Double || value instanceof Long) {
            return 1 + Long.BYTES;
        }
        return value == null || value instanceof Boolean ? 1 : NONE;
    }

    private static int width(String text) {
        return CloneWriter.isLatin1(text) ? 1 : Character.BYTES;
    }
}
